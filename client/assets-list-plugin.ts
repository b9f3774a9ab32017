import type { Plugin } from 'vite';

/** Writes the addresses of all built files to `assets-list.json`: what the service worker keeps for offline use. */
export function assetsList(): Plugin {
  return {
    name: 'puzzeltafel-assets-list',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((file) => /^assets\/.*\.(m?js|css|woff2)$/.test(file));
      this.emitFile({
        type: 'asset',
        fileName: 'assets-list.json',
        source: JSON.stringify(files.map((file) => `/${file}`).sort()),
      });
    },
  };
}
