// Asks a running instance for its description and makes the web's client from it. `--check` changes nothing and fails
// when either differs from what is committed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';

const SPEC = 'apps/web/openapi.json';
const CLIENT = 'apps/web/src/lib/api';
const isCheck = process.argv.includes('--check');

const built = spawnSync(process.execPath, ['infra/scripts/build.mjs', '--server'], {
  stdio: ['ignore', 2, 2],
});
if (built.status !== 0) process.exit(built.status ?? 1);

/** The description as the API itself gives it, without the release it happens to be. */
async function describe(folder) {
  const { loadConfig } = await import('../../dist/libs/platform/config/index.js');
  const { startApi } = await import('../../dist/apps/composition/index.js');
  const config = loadConfig({ TILSYN_MODE: 'test', PORT: '0', LOG_LEVEL: 'error', TILSYN_DATA: folder });
  const running = await startApi(config);
  try {
    const document = await (await fetch(new URL('/api/openapi.json', running.url))).json();
    document.info.version = '0.0.0';
    return await format(JSON.stringify(document), { parser: 'json', printWidth: 110 });
  } finally {
    await running.close();
  }
}

function filesOf(folder) {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(folder.length), readFileSync(path, 'utf8')];
    }),
  );
}

/** The generator's own notes on what it means to do are nobody's work here. */
function dropForeignNotes(folder) {
  for (const [path, text] of filesOf(folder)) {
    const without = text.replaceAll(/^\s*\/\/ TODO.*\n/gm, '');
    if (without !== text) writeFileSync(join(folder, path), without);
  }
}

const work = mkdtempSync(join(tmpdir(), 'tilsyn-client-'));
const [spec, client] = [join(work, 'openapi.json'), join(work, 'api')];
let status = 1;
try {
  writeFileSync(spec, await describe(join(work, 'data')));
  const made = spawnSync(
    process.execPath,
    ['node_modules/@hey-api/openapi-ts/bin/run.js', '-f', 'apps/web/openapi-ts.config.ts', '--silent'],
    {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, TILSYN_CLIENT_FROM: spec, TILSYN_CLIENT_TO: client },
    },
  );
  status = made.status ?? 1;
  dropForeignNotes(client);
  if (status === 0 && isCheck) status = check();
  if (status === 0 && !isCheck) {
    cpSync(spec, SPEC);
    rmSync(CLIENT, { recursive: true, force: true });
    cpSync(client, CLIENT, { recursive: true });
    console.error(`Made ${CLIENT} from ${SPEC}.`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exit(status);

function check() {
  const [committed, now] = [filesOf(CLIENT), filesOf(client)];
  const paths = [...new Set([...committed.keys(), ...now.keys()])];
  const differ = paths.filter((path) => committed.get(path) !== now.get(path)).map((path) => CLIENT + path);
  if (readFileSync(SPEC, 'utf8') !== readFileSync(spec, 'utf8')) differ.unshift(SPEC);
  if (differ.length === 0) return 0;
  console.error(`The web's client is not the API's: ${differ.join(', ')}. Run npm run client and commit.`);
  return 1;
}
