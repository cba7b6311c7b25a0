import { containsCprLike } from '#platform/kernel';

const MOST = 20;

/** Where a value holds text that looks like a CPR number: paths into it, at most twenty. Names of fields count too. */
export function cprLikePaths(value: unknown): string[][] {
  const found: string[][] = [];
  // A list of its own instead of the call stack: a body may be nested deeper than that.
  const pending: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value, path: [] }];
  for (let next = pending.pop(); next && found.length < MOST; next = pending.pop()) {
    const { path, value: held } = next;
    if (typeof held === 'string' && containsCprLike(held)) found.push([...path]);
    for (const [name, inner] of fieldsOf(held)) {
      if (containsCprLike(name)) found.push([...path, '…']);
      else pending.push({ value: inner, path: path.length < 32 ? [...path, name] : path });
    }
  }
  return found.reverse();
}

function fieldsOf(value: unknown): [string, unknown][] {
  const isOpen = typeof value === 'object' && value !== null && !Buffer.isBuffer(value);
  return isOpen ? Object.entries(value) : [];
}
