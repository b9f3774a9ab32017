import type { Plugin } from 'vite';

/**
 * Undo of list items in Yjs 13.6.33 can write an interval whose right side lies before its left side (yjs/yjs #794, open):
 * replicas that load the update later may then show another order than those that were live. The cure sets the right
 * neighbour from the left one. Carried here, visibly, until upstream has it.
 */
const BEFORE = `      right = right.right;
    }
  } else {
    right = null;
    if (item.right && !ignoreRemoteMapChanges) {`;

const AFTER = `      right = right.right;
    }
    right = left === null ? parentType._start : left.right;
  } else {
    right = null;
    if (item.right && !ignoreRemoteMapChanges) {`;

const YJS_MODULE = /[\\/]yjs[\\/]dist[\\/]yjs\.mjs(\?.*)?$/;

/** Everything that imports Yjs must see the one patched instance, so the tests may not leave these to Node. */
const IMPORTERS_OF_YJS = [
  /[\\/]yjs[\\/]/,
  /[\\/]y-protocols[\\/]/,
  /[\\/]y-(websocket|indexeddb)[\\/]/,
  /@tiptap[\\/]/,
];

/** The source of yjs with the patch in it; throws when the text to patch is not there exactly once. */
export function patchYjs(source: string): string {
  const parts = source.split(BEFORE);
  if (parts.length !== 2) {
    throw new Error(
      `yjs-redo-patch: the text to patch occurs ${parts.length - 1} times in yjs. Has Yjs been upgraded? Look whether ` +
        'yjs/yjs #794 is solved there; if so remove this plugin, if not adapt it.',
    );
  }
  return parts.join(AFTER);
}

/**
 * Vite plugin that patches the undo of Yjs in build, development and tests. A build in which it met no Yjs fails: a patch
 * that silently stopped working would be worse than none.
 */
export function yjsRedoPatch(): Plugin {
  let patched = false;
  let isBuild = false;
  return {
    name: 'yjs-redo-patch',
    enforce: 'pre',
    // Prebundling would read the file before any plugin sees it.
    config: () => ({
      optimizeDeps: { exclude: ['yjs'] },
      test: { server: { deps: { inline: IMPORTERS_OF_YJS } } },
    }),
    configResolved(config) {
      isBuild = config.command === 'build' && config.build.ssr === false;
    },
    transform: {
      filter: { id: YJS_MODULE },
      handler(code) {
        patched = true;
        return { code: patchYjs(code), map: null };
      },
    },
    buildEnd(error) {
      if (isBuild && !patched && error === undefined) {
        throw new Error('yjs-redo-patch: Yjs was not met in this build, so its undo is not patched.');
      }
    },
  };
}
