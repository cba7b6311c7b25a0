const DELIMITERS = [';', ',', '\t'] as const;

/** The delimiter that the heading line holds most often outside quotes; a semicolon when it holds none. */
export function delimiterOf(heading: string): string {
  const open = heading.replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => open.split(delimiter).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
}
