import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

type Words = Readonly<Record<string, unknown>>;

const root = join(process.cwd(), 'apps/web/src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('lib/api/') && !path.includes('.spec.'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const namespaces = sources
  .map(({ path }) => path)
  .filter((path) => path.endsWith('/words/da.ts'))
  .map((path) => dirname(dirname(path)));

const load = async (folder: string, language: string): Promise<Words> =>
  ((await import(join(root, folder, 'words', `${language}.ts`))) as { words: Words }).words;
const nameOf = (folder: string): string => folder.replace(/^features\//, '');

/** The keys of words, a plural's forms under the key they belong to. */
function keysOf(words: Words, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const path = `${before}${key.replace(/_(one|other)$/, '')}`;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [path, ...keysOf(value as Words, `${path}.`)]
      : [path];
  });
}

const unique = (keys: readonly string[]): string[] => [...new Set(keys)].sort();
const all = new Map(
  await Promise.all(
    namespaces.map(async (folder) => [nameOf(folder), unique(keysOf(await load(folder, 'da')))] as const),
  ),
);

describe.each(namespaces)('the words of %s', (folder) => {
  it('are the same in Danish and in English', async () => {
    const english = unique(keysOf(await load(folder, 'en')));
    expect(english).toEqual(all.get(nameOf(folder)));
  });
});

/** The namespaces a source names in `useTranslation`; one that names none means the application's own. */
function namespacesIn(text: string): string[] {
  return [...text.matchAll(/useTranslation\(\s*(?:\[\s*)?(?:'([^']+)')?/g)].map(([, name = 'app']) => name);
}

/** What a source asks for by `t('…')` and no namespace of its own has. */
function missingIn(text: string): string[] {
  const own = namespacesIn(text);
  return [...text.matchAll(/\bt\(\s*'([^']+)'/g)].flatMap(([, key = '']) => {
    const [first = '', second] = key.split(':');
    const known =
      second === undefined
        ? own.some((name) => all.get(name)?.includes(first))
        : all.get(first)?.includes(second);
    return known ? [] : [key];
  });
}

describe('every text a page asks for', () => {
  const files = sources.filter(({ text }) => text.includes('useTranslation('));
  it.each(files.map(({ path, text }) => [path, text] as const))('exists: %s', (_path, text) => {
    expect(missingIn(text)).toEqual([]);
  });
});
