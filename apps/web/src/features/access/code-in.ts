/** A code in an address; one of digits alone, such as a region's, arrives as a number. */
export function codeIn<K extends string>(
  search: Record<string, unknown>,
  key: K,
): { readonly [P in K]?: string } {
  const value = search[key];
  const code = typeof value === 'number' ? String(value) : value;
  return typeof code === 'string' && code.trim() !== ''
    ? ({ [key]: code.trim() } as { [P in K]: string })
    : {};
}

/** One of a few known words in an address. */
export function knownIn<K extends string, V extends string>(
  search: Record<string, unknown>,
  key: K,
  known: readonly V[],
): { readonly [P in K]?: V } {
  const value = known.find((each) => each === search[key]);
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}
