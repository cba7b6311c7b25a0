import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One page, served by the API from its own origin; `npm run web` serves it beside an API on port 3000. */
export default defineConfig({
  root: here('.'),
  // English is en-US for the date fields, which have no other and fall back on it for every language they lack.
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['da-DK', 'en-US'] }), enforce: 'pre' }],
  resolve: { alias: { '#web': here('src') } },
  build: {
    outDir: here('../../dist/apps/web'),
    emptyOutDir: true,
    manifest: true,
    // Nothing inlined: the content security policy takes no data: scripts or styles.
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 400,
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env['TILSYN_API'] ?? 'http://127.0.0.1:3000' } },
});
