import { afterAll, beforeAll, describe } from '@jest/globals';
import { appendingContract } from './appending.contract.js';
import type { StoreUnderTest } from './event-store-contract.fixtures.js';
import { followingContract } from './following.contract.js';
import { readingContract } from './reading.contract.js';
import { revisionsContract } from './revisions.contract.js';

export type { StoreUnderTest } from './event-store-contract.fixtures.js';

/** What every adapter of the event store promises. */
export function eventStoreContract(name: string, makeStore: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the contract of the event store`, () => {
    let under: StoreUnderTest;

    beforeAll(async () => {
      under = await makeStore();
    }, 60_000);
    afterAll(() => under.close());

    readingContract(() => under);
    revisionsContract(() => under);
    appendingContract(() => under);
    followingContract(() => under);
  });
}
