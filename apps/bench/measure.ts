/** Something that is done over and over by a number of workers; the worker's number tells them apart. */
export type Work = (worker: number) => Promise<unknown>;

/** Times the work per second, each worker starting anew as soon as it is done. */
export async function ratePerSecond(workers: number, milliseconds: number, work: Work): Promise<number> {
  const began = performance.now();
  let done = 0;
  const run = async (worker: number) => {
    while (performance.now() - began < milliseconds) {
      await work(worker);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => run(worker)));
  return done / ((performance.now() - began) / 1_000);
}

/** Milliseconds that the work takes. */
export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The value in the middle; of an even number the mean of the two. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('there is no median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

/** The median of the ratios of values that were measured next to each other, so that noise falls on both. */
export const medianRatio = (values: readonly number[], bases: readonly number[]): number =>
  median(values.map((value, index) => value / (bases[index] ?? NaN)));

/** Three significant digits; a figure has no more to say. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
