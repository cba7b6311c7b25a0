/** A code in an address; one of digits alone, such as a region's, arrives as a number. */
export function codeIn<K extends string>(
  search: Record<string, unknown>,
  key: K,
): { readonly [P in K]?: string } {
  const value = search[key];
  const code = typeof value === 'number' ? String(value) : value;
  return typeof code === 'string' && code !== '' ? ({ [key]: code } as { [P in K]: string }) : {};
}
