import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const MODULES = join(import.meta.dirname, '../libs/modules');

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const files = (path: string): string[] => readdirSync(path, { recursive: true }).map(String);

const rooms = folders(MODULES);
const slices = rooms.flatMap((room) => folders(join(MODULES, room)).map((slice) => [room, slice] as const));
const commandSlices = slices.filter(([room, slice]) =>
  existsSync(join(MODULES, room, slice, `${slice}.handler.ts`)),
);

/** The event types a room declares, read from its source so that a forgotten golden file shows. */
function declaredEvents(room: string): string[] {
  return files(join(MODULES, room))
    .filter((file) => file.endsWith('-events.ts'))
    .flatMap((file) => [
      ...readFileSync(join(MODULES, room, file), 'utf8').matchAll(/^ {2}([A-Z]\w+): event\(/gm),
    ])
    .map(([, type]) => String(type));
}

describe('the house', () => {
  it.each(rooms)('%s has a door and a page that tells what it is for', (room) => {
    expect(existsSync(join(MODULES, room, 'index.ts'))).toBe(true);
    expect(existsSync(join(MODULES, room, 'README.md'))).toBe(true);
  });

  it.each(rooms)('%s says who may do what', (room) => {
    expect(readFileSync(join(MODULES, room, `${room}-policy.ts`), 'utf8')).toContain(
      `definePolicy('${room}'`,
    );
  });

  it.each(rooms)('%s asks the policy table, and compares no role by hand', (room) => {
    const sources = files(join(MODULES, room)).filter((file) =>
      /^(?!.*\.(spec|fixtures)\.).*\.ts$/.test(file),
    );
    const asked = sources.filter((file) =>
      /(actor|reader|caller)\.role\s*[!=]==(?!\s*'system')/.test(
        readFileSync(join(MODULES, room, file), 'utf8'),
      ),
    );
    expect(asked).toEqual([]);
  });

  it('knows its commands by their folders', () => {
    expect(commandSlices.length).toBeGreaterThan(25);
  });

  it.each(commandSlices)('%s/%s has a pure rule and its three tests', (room, slice) => {
    const folder = join(MODULES, room, slice);
    expect(existsSync(join(folder, `${slice}.ts`))).toBe(true);
    const spec = readFileSync(join(folder, `${slice}.spec.ts`), 'utf8');
    expect(spec.match(/\bit(\.each\([^)]*\))?\(/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
    expect(spec).toMatch(/thenRefused|toThrow|refuse/);
  });

  it.each(commandSlices)('%s/%s has a row, which its rule and its route read', (room, slice) => {
    const name = slice.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
    const policy = readFileSync(join(MODULES, room, `${room}-policy.ts`), 'utf8');
    expect(policy).toMatch(new RegExp(`^ {2}${name}: \\{\\s*kind: 'command'`, 'm'));
    const sources = files(join(MODULES, room, slice)).filter((file) => /(?<!\.spec)\.ts$/.test(file));
    const read = (isRoute: boolean) =>
      sources
        .filter((file) => file.endsWith('.controller.ts') === isRoute)
        .map((file) => readFileSync(join(MODULES, room, slice, file), 'utf8'));
    expect(read(false).join()).toMatch(new RegExp(`Policy\\.${name}\\b`));
    for (const route of read(true)) expect(route).toMatch(new RegExp(`@Permitted\\(\\w+Policy\\.${name}\\)`));
  });

  it.each(rooms)('%s keeps a golden file for every event type, and no other', (room) => {
    const golden = files(join(MODULES, room)).filter((file) => /(^|\/)golden\/.*\.json$/.test(file));
    const types = new Set(golden.map((file) => file.replace(/^.*\//, '').replace(/\.v\d+\.json$/, '')));
    expect([...types].sort()).toEqual(declaredEvents(room).sort());
  });

  it('declares no event type twice', () => {
    const types = rooms.flatMap(declaredEvents);
    expect(types.filter((type, index) => types.indexOf(type) !== index)).toEqual([]);
  });
});
