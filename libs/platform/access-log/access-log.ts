import type { Role } from '#platform/kernel';

/** Somebody read something about samples: who, when, by which question. Holds no personal data but the account's id. */
export interface Access {
  /** UTC instant. */
  readonly at: string;
  readonly account: string;
  readonly role: Role;
  readonly region?: string | undefined;
  /** The policy row the question stands under, such as `ListConsentChecks`. */
  readonly row: string;
  /** Ids of the samples whose facts were in the answer. */
  readonly samples: readonly string[];
  /** Leads to the line in the process's log. */
  readonly requestId: string;
}

/** Where a page of accesses ended. */
export type AccessKey = readonly [at: string, number: string];

export interface AccessQuestion {
  readonly sample?: string | undefined;
  readonly account?: string | undefined;
  /** First instant, included. */
  readonly from?: string | undefined;
  /** Last instant, left out. */
  readonly to?: string | undefined;
  readonly after?: AccessKey | undefined;
  readonly limit: number;
}

/** An access as kept. */
export interface KeptAccess extends Access {
  readonly number: string;
}

/** Who read which sample's facts when. The class is also the token to inject. */
export abstract class AccessLog {
  /**
   * Resolves when the access is kept for good; an answer goes out only then. Without samples there is nothing to keep.
   * @throws Refused `access-log.unavailable`, and then the reader gets no answer.
   */
  abstract record(access: Access): Promise<void>;

  /** The newest first. */
  abstract list(question: AccessQuestion): Promise<readonly KeptAccess[]>;

  /** Removes what happened before the instant. @returns how many accesses that were. */
  abstract prune(before: string): Promise<number>;

  /** Takes no more and resolves when all that was taken is kept. */
  abstract close(): Promise<void>;
}
