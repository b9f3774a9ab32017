import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { assetsList } from './client/assets-list-plugin.ts';
import { textsPlugin } from './client/i18n/texts-plugin.ts';
import { rdOnly } from './client/map/rd-only-plugin.ts';
import { yjsRedoPatch } from './client/text/yjs-redo-patch.ts';

const inRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const serverPort = process.env['PORT'] ?? '8080';

export default defineConfig({
  root: inRoot('client'),
  publicDir: inRoot('client/public'),
  plugins: [react(), yjsRedoPatch(), textsPlugin(), rdOnly(), assetsList()],
  build: {
    outDir: inRoot('dist'),
    emptyOutDir: true,
    manifest: true,
    sourcemap: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What many screens share is one file: in a hundred small ones it weighs some 30 kB more and takes a request each.
          // Not the texts: those of a screen nobody has open would come with the start.
          groups: [{ name: 'gedeeld', test: /\/(shared|client(?!\/i18n\/nl\/))\//, minShareCount: 8 }],
        },
      },
    },
  },
  server: {
    proxy: {
      '/v1': `http://127.0.0.1:${serverPort}`,
      '/health': `http://127.0.0.1:${serverPort}`,
      '/sync': { target: `ws://127.0.0.1:${serverPort}`, ws: true },
    },
  },
  test: {
    root: inRoot('.'),
    include: ['{client,server,shared,e2e}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'e2e/{scenarios,smoke,a11y}/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'forks',
  },
});
