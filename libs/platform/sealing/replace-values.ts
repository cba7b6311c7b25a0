/** What to put in place of a value; `undefined` leaves it and looks inside. */
export type Replacement = (value: unknown, path: string) => unknown;

/** A deep copy of plain data in which chosen values are replaced. Paths are as in `assertSealsInPlace`. */
export function replaceValues(data: unknown, replace: Replacement, path = ''): unknown {
  const replaced = replace(data, path);
  if (replaced !== undefined) return replaced;
  if (Array.isArray(data)) return data.map((item, index) => replaceValues(item, replace, `${path}/${index}`));
  if (!isPlainObject(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, replaceValues(value, replace, `${path}/${key}`)]),
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
