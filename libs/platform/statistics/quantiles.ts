import jstat from 'jstat';

/** The beta quantile: the x below which a Beta(alpha, beta) variable falls with this probability. */
export function betaQuantile(probability: number, alpha: number, beta: number): number {
  return jstat.beta.inv(probability, alpha, beta);
}

/** The quantile z of the standard normal distribution, as 1.95996 for 0.975. */
export function normalQuantile(probability: number): number {
  return jstat.normal.inv(probability, 0, 1);
}
