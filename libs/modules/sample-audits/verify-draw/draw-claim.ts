import { z } from 'zod';
import { code, sha256Hex } from '#platform/kernel';
import { allocationRule } from '../audit-round-events.js';

/** What a certificate claims, as far as a draw made anew can tell. */
export const certificateClaim = z.object({
  format: z.literal('tilsyn-certificate/1'),
  round: z.string(),
  frame: z.object({
    sha256: sha256Hex,
    requisitions: z.int().nonnegative(),
    strata: z.array(
      z.object({ region: code(20), units: z.int().nonnegative(), requisitions: z.int().nonnegative() }),
    ),
  }),
  draws: z
    .array(
      z.object({
        draw: z.int().positive(),
        algorithm: z.string(),
        seed: z.string().min(1).max(200),
        allocation: allocationRule,
      }),
    )
    .min(1),
  samples: z.array(
    z.object({
      draw: z.int().positive(),
      stratum: code(20),
      rank: z.int().positive(),
      rankKey: sha256Hex,
      unit: z.string(),
      requisition: z.string(),
    }),
  ),
});
export type CertificateClaim = z.infer<typeof certificateClaim>;

/** What is to be verified: a certificate, or a draw made for the first time from a seed and an allocation. */
export type DrawClaim =
  | { readonly kind: 'certificate'; readonly certificate: CertificateClaim }
  | {
      readonly kind: 'seed';
      readonly seed: string;
      readonly allocation: z.infer<typeof allocationRule>;
      /** The hash that was published, when it is at hand. */
      readonly frameSha256?: string | undefined;
      /** Every region of the round, those without requisitions too: an equal allocation counts them. */
      readonly regions?: readonly string[] | undefined;
    };

/** A drawn requisition, made anew from the file. */
export interface RedrawnSample {
  readonly stratum: string;
  readonly rank: number;
  readonly rankKey: string;
  readonly unit: string;
  readonly requisition: string;
}

/** One thing in which the file and the claim differ. */
export interface Difference {
  readonly what:
    | 'algorithm'
    | 'frame-hash'
    | 'requisitions'
    | 'stratum'
    | 'seed'
    | 'allocation'
    | 'sample-missing'
    | 'sample-surplus'
    | 'rank-key';
  /** The stratum or requisition, where the difference is one. */
  readonly at?: string | undefined;
  readonly claimed: string | number;
  readonly found: string | number;
}

/** The outcome of a verification. */
export interface DrawVerification {
  /** True when nothing differs. */
  readonly agrees: boolean;
  readonly frame: { readonly sha256: string; readonly requisitions: number };
  readonly strata: readonly {
    readonly region: string;
    readonly units: number;
    readonly requisitions: number;
    readonly drawn: number;
  }[];
  readonly samples: readonly RedrawnSample[];
  /** The first differences; `total` counts them all. */
  readonly differences: readonly Difference[];
  readonly total: number;
}
