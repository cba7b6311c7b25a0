import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import { Refused } from '#platform/kernel';
import { loadRound } from '../round.loader.js';
import { FrameStore, type FrameClaim } from './frame-store.js';

/** An import takes minutes at most; what is older and unsettled has ended without saying how. */
const STALE_AFTER_MS = 60 * 60 * 1000;

/** Keeps the stored frames in step with the log, which alone says which of them count. */
@Injectable()
export class FrameClaims {
  constructor(
    private readonly frames: FrameStore,
    private readonly log: EventLog,
  ) {}

  /**
   * Runs what records the frame and settles the claim by what the log says then. After a failure that leaves the
   * outcome open the claim stays as it is, and the next import's tidying finds out: rows removed too early would be
   * missed for ever.
   */
  async keeping<T>(claim: FrameClaim, record: () => Promise<T>): Promise<T> {
    try {
      const result = await record();
      await this.#settleByLog(claim);
      return result;
    } catch (error) {
      if (error instanceof Refused) await this.#settleByLog(claim);
      throw error;
    }
  }

  /** Settles what earlier imports left behind, whether they came as far as the log or not. */
  async tidy(now: string): Promise<void> {
    const before = new Date(Date.parse(now) - STALE_AFTER_MS).toISOString();
    for (const claim of await this.frames.unsettled(before)) await this.#settleByLog(claim);
  }

  async #settleByLog(claim: FrameClaim): Promise<void> {
    const round = await loadRound(this.log, claim.round);
    const sampling = round.status === 'unplanned' ? undefined : round.sampling;
    const named = sampling && 'frame' in sampling && sampling.frame.sha256 === claim.sha256;
    await (named ? this.frames.settle(claim) : this.frames.release(claim));
  }
}
