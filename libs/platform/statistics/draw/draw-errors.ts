/** More units were wanted of a stratum than it holds. */
export class DrawLargerThanStratum extends Error {
  override readonly name = 'DrawLargerThanStratum';

  constructor(
    readonly stratum: string,
    readonly size: number,
    readonly wanted: number,
  ) {
    super(`${wanted} units are wanted of stratum ${stratum}, which holds ${size}`);
  }
}

/** More units were wanted in all than the frame holds. */
export class DrawLargerThanFrame extends Error {
  override readonly name = 'DrawLargerThanFrame';

  constructor(
    readonly size: number,
    readonly wanted: number,
  ) {
    super(`${wanted} units are wanted of a frame that holds ${size}`);
  }
}

/** A unit of a stratum for which nobody said how many to draw, not even none. */
export class StratumNotAllocated extends Error {
  override readonly name = 'StratumNotAllocated';

  constructor(readonly stratum: string) {
    super(`stratum ${stratum} has units in the frame but no allocation`);
  }
}
