// How much script each route loads, gzipped: the entry and what it needs, the route's own chunk and what that needs,
// and the Danish words. Fails when the overview is over its budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FOLDER = 'dist/apps/web';
const OVERVIEW = 'src/features/consent-checks/consent-status/consent-status-page.tsx';
const BUDGET = 200_000;

const manifest = JSON.parse(readFileSync(join(FOLDER, '.vite/manifest.json'), 'utf8'));

/** A chunk and every chunk it cannot do without. */
function needs(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const next of manifest[key].imports ?? []) needs(next, found);
  return found;
}

const sizeOf = (keys) =>
  [...keys]
    .map((key) => manifest[key].file)
    .filter((file) => file.endsWith('.js'))
    .reduce((total, file) => total + gzipSync(readFileSync(join(FOLDER, file)), { level: 9 }).length, 0);

/** The words a page of this folder fetches in Danish. */
function wordsOf(page) {
  const parts = page.split('/');
  const folders = parts.map((_, depth) => parts.slice(0, parts.length - 1 - depth).join('/'));
  const own = folders.map((folder) => `${folder}/words/da.ts`).filter((key) => manifest[key]);
  return ['src/app/words/da.ts', ...own];
}

/** Each page with the bytes of gzipped script it takes to show it for the first time. */
export function bundleReport() {
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  const pages = Object.keys(manifest).filter((key) => /-page\.tsx$/.test(key));
  return pages
    .map((page) => {
      const keys = new Set([entry, page, ...wordsOf(page)].flatMap((key) => [...needs(key)]));
      return { page: page.replace(/^src\/(features\/)?|\.tsx$/g, ''), bytes: sizeOf(keys) };
    })
    .sort((one, other) => other.bytes - one.bytes);
}

export const overviewBudget = { page: OVERVIEW.replace(/^src\/features\/|\.tsx$/g, ''), bytes: BUDGET };

if (process.argv[1]?.endsWith('report-bundle.mjs')) {
  const report = bundleReport();
  for (const { page, bytes } of report) console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${page}`);
  const { bytes } = report.find(({ page }) => page === overviewBudget.page);
  console.log(`The overview takes ${(bytes / 1000).toFixed(1)} kB of its ${BUDGET / 1000} kB.`);
  if (bytes > BUDGET) process.exitCode = 1;
}
