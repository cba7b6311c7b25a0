/** A line about an item; its label is the sample's pseudonymous id. */
interface Line {
  readonly label: string;
}

/** The samples that lines name, each once: who reads them is kept in the access log. */
export const samplesOf = (lines: readonly Line[]): readonly string[] => [
  ...new Set(lines.map(({ label }) => label)),
];
