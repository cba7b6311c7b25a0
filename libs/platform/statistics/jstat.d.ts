/** The two quantile functions this shelf takes from jstat 1.9.6, which ships no types. */
declare module 'jstat' {
  const jstat: {
    readonly beta: { inv(probability: number, alpha: number, beta: number): number };
    readonly normal: { inv(probability: number, mean: number, deviation: number): number };
  };
  export { jstat as default };
}
