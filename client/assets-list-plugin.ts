import type { Plugin } from 'vite';

const KEPT = /^assets\/.*\.(m?js|css|woff2|wasm)$/;

/** Writes the addresses of all built files to `assets-list.json`: what the service worker keeps for offline use. */
export function assetsList(): Plugin {
  return {
    name: 'puzzeltafel-assets-list',
    apply: 'build',
    generateBundle: {
      // After all others: some take files out again, such as the script of a chunk that is nothing but style.
      order: 'post',
      handler(_options, bundle) {
        const files = Object.keys(bundle).filter((file) => KEPT.test(file));
        this.emitFile({
          type: 'asset',
          fileName: 'assets-list.json',
          source: JSON.stringify(files.map((file) => `/${file}`).sort()),
        });
      },
    },
  };
}
