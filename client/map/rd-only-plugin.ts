import type { Plugin } from 'vite';

/** What stands in for each part left out. Who does ask for one hears it at once. */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  [
    '../projs',
    `import sterea from 'proj4/lib/projections/sterea';
     export default (proj4) => proj4.Proj.projections.add(sterea);`,
  ],
  [
    'wkt-parser',
    `export default () => { throw new Error('rd-only-plugin: no well-known text in the browser'); };`,
  ],
  [
    'mgrs',
    `const none = () => { throw new Error('rd-only-plugin: no grid references in the browser'); };
     export { none as forward, none as toPoint };
     export default { forward: none, inverse: none, toPoint: none };`,
  ],
]);

const PREFIX = '\0proj4-rd-only:';
const IN_PROJ4 = /[\\/]proj4[\\/]lib[\\/][^\\/]+$/;

/**
 * Leaves out of the browser's proj4 what nobody asks for there: thirty projections, well-known text and military grid
 * references, together some 30 kB gzip at every start. RD New is an oblique stereographic projection (`sterea`); longitude
 * and latitude are in the core of proj4.
 */
export function rdOnly(): Plugin {
  return {
    name: 'puzzeltafel-rd-only',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^(\.\.\/projs|wkt-parser|mgrs)$/ },
      handler: (id, importer) => (importer !== undefined && IN_PROJ4.test(importer) ? PREFIX + id : null),
    },
    load: {
      handler: (id) => (id.startsWith(PREFIX) ? STAND_INS.get(id.slice(PREFIX.length)) : null),
    },
  };
}
