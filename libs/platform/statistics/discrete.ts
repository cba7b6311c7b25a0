/**
 * A distribution over whole numbers with one peak, told by how each probability follows from the one before.
 */
export interface Discrete {
  readonly from: number;
  readonly to: number;
  readonly mode: number;
  /** The probability of k + 1 over that of k. */
  readonly ratio: (k: number) => number;
}

/** The chance of at most x, and of at least x; both hold x itself. */
export interface Tails {
  readonly atMost: number;
  readonly atLeast: number;
}

// Weights below this share of the peak change no sum of doubles.
const NEGLIGIBLE = 1e-20;

/** The number of hits in n independent trials of chance p. */
export function binomial(n: number, p: number): Discrete {
  const odds = p / (1 - p);
  return {
    from: 0,
    to: n,
    mode: Math.min(n, Math.floor((n + 1) * p)),
    ratio: (k) => ((n - k) / (k + 1)) * odds,
  };
}

/** The number of marked ones among n drawn without return from a population that holds `marked` of them. */
export function hypergeometric(population: number, marked: number, n: number): Discrete {
  const from = Math.max(0, n + marked - population);
  const to = Math.min(n, marked);
  const mode = Math.floor(((n + 1) * (marked + 1)) / (population + 2));
  return {
    from,
    to,
    mode: Math.min(to, Math.max(from, mode)),
    ratio: (k) => ((marked - k) * (n - k)) / ((k + 1) * (population - marked - n + k + 1)),
  };
}

/**
 * Both tails at x. Weights are summed outwards from the peak and divided by their total, so no factorial or
 * gamma function is needed and nothing over- or underflows.
 */
export function tails(distribution: Discrete, x: number): Tails {
  const { from, to, mode, ratio } = distribution;
  let [below, at, above] = [0, 0, 0];
  const add = (k: number, weight: number): void => {
    if (k < x) below += weight;
    else if (k > x) above += weight;
    else at += weight;
  };
  for (let k = mode, weight = 1; k <= to && weight > NEGLIGIBLE; k += 1) {
    add(k, weight);
    weight *= ratio(k);
  }
  for (let k = mode - 1, weight = 1; k >= from && weight > NEGLIGIBLE; k -= 1) {
    weight /= ratio(k);
    add(k, weight);
  }
  const total = below + at + above;
  return { atMost: (below + at) / total, atLeast: (at + above) / total };
}
