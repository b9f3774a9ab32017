import type { Plugin } from 'vite';

const CALL = /\buseTranslation\(([^)]*)\)/g;
const SOURCE = /[\\/]client[\\/](?!i18n[\\/]).*(?<!\.test)\.tsx?$/;
const PACKAGES = /[\\/]node_modules[\\/]/;
const VIRTUAL = 'virtual:texts/';
const RESOLVED = `\0${VIRTUAL}`;

/** What `useTranslation()` without a name reads. */
const DEFAULT_NAMESPACE = 'algemeen';

/** The namespaces whose texts a module shows; throws when one is not written out, for then nobody could bring it along. */
export function namespacesOf(code: string): readonly string[] {
  const found = new Set<string>();
  for (const [call, written = ''] of code.matchAll(CALL)) {
    const names = [...written.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name);
    const rest = written.replaceAll(/'[\w-]+'/g, '').replaceAll(/[[\],\s]|as const/g, '');
    if (rest !== '') throw new Error(`texts-plugin: write the names of the texts out in ${call}`);
    for (const name of names.length === 0 ? [DEFAULT_NAMESPACE] : names) found.add(name);
  }
  return [...found].toSorted();
}

/** The module that takes the Dutch texts of a namespace in. */
function textsModule(namespace: string): string {
  return [
    `import { addTexts } from '#client/i18n/texts.ts';`,
    `import texts from '#client/i18n/nl/${namespace}.ts';`,
    `addTexts('${namespace}', texts);`,
  ].join('\n');
}

/**
 * Brings the Dutch texts along with what shows them: every module that calls `useTranslation` also imports the namespaces
 * it names. The bundler then lays the texts of a screen in the chunk of that screen, the start page carries no others,
 * and no key can ever be seen, as a chunk runs only when all it imports is there.
 */
export function textsPlugin(): Plugin {
  return {
    name: 'puzzeltafel-texts',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^virtual:texts\// },
      handler: (id) => `\0${id}`,
    },
    load: {
      handler: (id) => (id.startsWith(RESOLVED) ? textsModule(id.slice(RESOLVED.length)) : null),
    },
    transform: {
      filter: { id: { include: SOURCE, exclude: PACKAGES }, code: 'useTranslation(' },
      handler(code) {
        const imports = namespacesOf(code).map((namespace) => `import '${VIRTUAL}${namespace}';`);
        // Behind the code, so that its lines keep their numbers.
        return { code: `${code}\n${imports.join('\n')}\n`, map: null };
      },
    },
  };
}
