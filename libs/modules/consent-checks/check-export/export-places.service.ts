import { Injectable } from '@nestjs/common';
import { refuseExport } from './export.problems.js';

/**
 * Exports at a time, of one reader and in all. Each holds a connection for as long as its reader takes, and what it
 * shows is kept in the access log over another of the same pool: most of the pool must stay with everybody else.
 */
const MOST = { ofOne: 2, inAll: 4 } as const;

const RETRY_AFTER_SECONDS = 10;

/** The places for those who take exports, in this process. */
@Injectable()
export class ExportPlaces {
  readonly #taken = new Set<{ readonly account: string }>();

  /**
   * Takes a place until what is returned is called.
   * @throws Refused `consent-check.too-many-exports` or `consent-check.exports-busy`.
   */
  take(account: string): () => void {
    const retryAfter = RETRY_AFTER_SECONDS;
    const own = [...this.#taken].filter((each) => each.account === account).length;
    if (own >= MOST.ofOne)
      throw refuseExport('consent-check.too-many-exports', { limit: MOST.ofOne, retryAfter });
    if (this.#taken.size >= MOST.inAll) throw refuseExport('consent-check.exports-busy', { retryAfter });
    const place = { account };
    this.#taken.add(place);
    return () => void this.#taken.delete(place);
  }
}
