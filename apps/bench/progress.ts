/** Tells whoever waits how far the bench is. */
export type Say = (line: string) => void;

/** A teller on standard error, with the seconds since it was made. */
export function sayOnStandardError(): Say {
  const began = performance.now();
  return (line) => {
    const seconds = ((performance.now() - began) / 1_000).toFixed(0).padStart(4);
    process.stderr.write(`${seconds} s  ${line}\n`);
  };
}

/** Passes on at most one line in so many seconds. */
export function seldom(say: Say, seconds = 5): (line: () => string) => void {
  let last = performance.now();
  return (line) => {
    if (performance.now() - last < seconds * 1_000) return;
    last = performance.now();
    say(line());
  };
}
