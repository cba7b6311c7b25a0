import { z } from 'zod';
import {
  code,
  event,
  eventCategory,
  localDate,
  personalField,
  sha256Hex,
  type EventsOf,
} from '#platform/kernel';

export const REGIMES = ['normal', 'tightened'] as const;
export type Regime = (typeof REGIMES)[number];

/** Where a seed came from. It must be something that nobody who knows the frame controls. */
export const SEED_ORIGINS = ['dice', 'public-beacon', 'lottery', 'other'] as const;

/** How many units each stratum (region) gives, earlier draws of the round included. */
export const allocationRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('equal'), total: z.int().positive() }),
  z.object({ kind: z.literal('proportional'), total: z.int().positive() }),
  z.object({ kind: z.literal('fixed'), perRegion: z.record(code(20), z.int().nonnegative()) }),
  z.object({ kind: z.literal('minimum'), total: z.int().positive(), minimum: z.int().positive() }),
]);
export type AllocationRule = z.infer<typeof allocationRule>;

/** A requisition of the frame that was drawn, and the consent check that follows it. */
export const drawnSample = z.object({
  check: code(),
  requisition: code(),
  region: code(20),
  patientGroup: code(),
  department: code(),
  analysedOn: localDate,
  /** The region whose units it was ranked among; a family may have members in another. */
  stratum: code(20),
  family: code().optional(),
  relation: code(20).optional(),
  /** The primary unit: the family, or the requisition itself. */
  unit: code(),
  /** 1 for the first unit of its stratum. */
  rank: z.int().positive(),
  rankKey: sha256Hex,
  /** Members of the unit that are audited together. */
  unitSize: z.int().positive(),
});
export type DrawnSample = z.infer<typeof drawnSample>;

/** Streams `sampleAudit-<round>`: one round of spot checks (kontrolrunde). */
export const auditRoundEvents = eventCategory('sampleAudit', {
  AuditRoundPlanned: event({
    programme: code(),
    /** Sealed, since it is written freely. Subject `round:<id>`. */
    title: personalField(),
    regime: z.enum(REGIMES),
    periodFrom: localDate,
    periodTo: localDate,
    regions: z.array(code(20)).min(1),
    answerBusinessDays: z.int().min(1).max(260),
    /** `named-by-hand`: no frame, so n stays unknown and no rate is given. */
    sampling: z.enum(['drawn', 'named-by-hand']),
  }),
  FrameFrozen: event({
    frameSha256: sha256Hex,
    format: code(40),
    requisitions: z.int().nonnegative(),
    strata: z.array(
      z.object({ region: code(20), units: z.int().nonnegative(), requisitions: z.int().nonnegative() }),
    ),
    /** The file as it came, for the archive of whoever sent it. */
    file: z.object({ sha256: sha256Hex, bytes: z.int().nonnegative(), kind: z.enum(['csv', 'xlsx']) }),
  }),
  /** A draw; number 2 and up extend the first as prefixes of one ranking. The samples follow in `SamplesListed`. */
  SampleDrawn: event({
    draw: z.int().positive(),
    algorithm: code(40),
    seed: z.string().min(1).max(200),
    seedOrigin: z.enum(SEED_ORIGINS),
    /** The day the seed came about: not before the frame was frozen. */
    seedFixedOn: localDate,
    frameSha256: sha256Hex,
    allocation: allocationRule,
    strata: z.array(
      z.object({
        region: code(20),
        units: z.int().nonnegative(),
        drawnBefore: z.int().nonnegative(),
        drawnNow: z.int().nonnegative(),
      }),
    ),
    samples: z.int().nonnegative(),
  }),
  SamplesListed: event({
    draw: z.int().positive(),
    part: z.int().positive(),
    samples: z.array(drawnSample).min(1).max(500),
  }),
  /** Requests go out; answers are due by the end of `answerDueOn`. */
  AuditRoundAnnounced: event({
    programme: code(),
    /** The draws whose samples are asked for; none in a round whose samples are named by hand. */
    draws: z.array(z.int().positive()),
    answerDueOn: localDate,
    answerBusinessDays: z.int().positive(),
  }),
  /** A region's report for the round as a whole; a later one takes its place. n is left out when the region did not give it. */
  RegionReported: event({
    region: code(20),
    outcome: z.enum(['no-errors-found', 'no-outstanding-items', 'errors-found']),
    sampled: z.int().nonnegative().optional(),
    note: personalField().optional(),
  }),
  AuditRoundReportedToCommittee: event({ meeting: code(), note: personalField().optional() }),
  /** No draw, announcement or report follows; checks still open run on to a closing of their own. */
  AuditRoundClosed: event({ note: personalField().optional() }),
});
export type AuditRoundEvent = EventsOf<typeof auditRoundEvents>;
