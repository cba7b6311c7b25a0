import { deepStrictEqual, equal } from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { EventCatalogue } from '#platform/event-store';
import { canonicalJson, type EventCategory } from '#platform/kernel';

type Data = Record<string, unknown>;
interface Golden {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Data;
}

/** The runner's own words, looked up when they are needed: this folder is also imported outside of tests. */
interface Runner {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => void): void;
}

/**
 * Holds a category to its stored past: a file `<EventType>.v<version>.json` in the folder for every version of every
 * event type, each of which the running release still reads. A file that was committed is never edited.
 * @param folder where the files lie, as `new URL('./golden/', import.meta.url)`.
 */
export function goldenContract(category: EventCategory, folder: URL): void {
  const { describe, it } = globalThis as unknown as Runner;
  const catalogue = new EventCatalogue([category]);
  const names = Object.entries(category.definitions).flatMap(([type, { version }]) =>
    Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
  );

  describe(`stored events of ${category.category}`, () => {
    it('have a file for every version of every type, and no other', () => {
      deepStrictEqual([...readdirSync(folder)].sort(), names.sort());
    });
    for (const name of names) it(`still read ${name}`, () => stillReads(name, folder, catalogue));
  });
}

function stillReads(name: string, folder: URL, catalogue: EventCatalogue): void {
  const text = readFileSync(new URL(name, folder), 'utf8').trimEnd();
  const { type, schemaVersion, data } = JSON.parse(text) as Golden;
  equal(`${type}.v${schemaVersion}.json`, name);
  equal(canonicalJson({ type, schemaVersion, data }), text, `${name} is not in canonical form`);
  const lift = () => catalogue.upcast(type, schemaVersion, structuredClone(data));
  const lifted = lift();
  deepStrictEqual(lift(), lifted, `the upcast of ${name} is not deterministic`);
  const parsed = catalogue.definition(type).schema.parse(lifted);
  equal(canonicalJson(parsed), canonicalJson(lifted), `the schema of ${type} drops or alters a stored field`);
}
