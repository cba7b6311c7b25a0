import { defineConfig } from '@hey-api/openapi-ts';

const input = process.env['TILSYN_CLIENT_FROM'] ?? 'apps/web/openapi.json';
const path = process.env['TILSYN_CLIENT_TO'] ?? 'apps/web/src/lib/api';

/** The client is made from the API's own description: `npm run client`. */
export default defineConfig({
  input,
  output: { path, indexFile: false, tsConfigPath: 'apps/web/tsconfig.json' },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
});
