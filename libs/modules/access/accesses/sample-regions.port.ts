/** Whose samples are whose. The class is also the token to inject. */
export abstract class SampleRegions {
  /** Whether a check of the sample is the region's, or offered to it. */
  abstract isOf(sample: string, region: string): Promise<boolean>;
}
