import { z } from 'zod';
import { code } from '#platform/kernel';
import type { AllocationRule } from '../audit-round-events.js';
import type { AuditRound } from '../audit-round.js';
import { sharesOf } from '../draw-sample/plan-draw.js';
import { requireOpen } from '../round-access.js';

const whole = z.coerce.number().int().min(1).max(5_000_000);
const given = z.tuple([code(20), z.number().int().min(0).max(5_000_000)]);

function pairOf(text: string): [string, number] {
  const [region = '', units = ''] = text.split(':');
  return [region, units.trim() === '' ? Number.NaN : Number(units)];
}

/** How large a draw, and how it is shared out. */
export const drawPlanAsked = {
  allocation: z.enum(['equal', 'proportional', 'minimum', 'fixed']).default('equal').meta({
    description: 'How the units are shared out among the regions, as a draw takes it.',
  }),
  size: whole.optional().meta({
    description: 'Units in all, earlier draws of the round included; not with `fixed`.',
  }),
  minimum: whole.optional().meta({ description: 'With `minimum`: the fewest units of any region.' }),
  perRegion: z
    .string()
    .max(2000)
    .transform((text) => text.split(',').map(pairOf))
    .pipe(z.array(given).min(1).max(100))
    .optional()
    .meta({ description: 'With `fixed`: units of each region, `1084:20,1085:10`.' }),
};
type Asked = z.output<z.ZodObject<typeof drawPlanAsked>>;

/** What a way of sharing out cannot do without. */
const needs = {
  equal: ['size'],
  proportional: ['size'],
  minimum: ['size', 'minimum'],
  fixed: ['perRegion'],
} as const satisfies Record<Asked['allocation'], readonly (keyof Asked)[]>;

/** What is missing from a question. */
export const missingIn = (asked: Asked): readonly (keyof Asked)[] =>
  needs[asked.allocation].filter((field) => asked[field] === undefined);

/** The rule as a draw would take it. */
export function ruleAsked({
  allocation: kind,
  size = 0,
  minimum = 0,
  perRegion = [],
}: Asked): AllocationRule {
  if (kind === 'fixed') return { kind, perRegion: Object.fromEntries(perRegion) };
  return kind === 'minimum' ? { kind, total: size, minimum } : { kind, total: size };
}

const count = z.int().nonnegative();

/** What a draw of that size would take of each region. */
export const drawPlan = z.object({
  round: z.string(),
  draw: count.meta({ description: 'The number the draw would have: 2 and up extend the first.' }),
  size: count.meta({ description: 'Units in all once it is drawn.' }),
  strata: z.array(
    z.object({
      region: z.string(),
      units: count.meta({ description: 'In the frame.' }),
      drawnBefore: count,
      drawnNow: count,
      drawn: count.meta({ description: 'In all once it is drawn.' }),
    }),
  ),
});
export type DrawPlan = z.infer<typeof drawPlan>;

/**
 * What a draw would take of each region, by the very rule it is drawn by.
 * @throws Refused as the draw itself would be: the round is closed, nothing is frozen, or the frame cannot give it.
 */
export function planOf(id: string, round: AuditRound, rule: AllocationRule): DrawPlan {
  const { draw, strata } = sharesOf(requireOpen(id, round), rule);
  const shares = strata.map((stratum) => ({ ...stratum, drawn: stratum.drawnBefore + stratum.drawnNow }));
  return { round: id, draw, size: shares.reduce((sum, { drawn }) => sum + drawn, 0), strata: shares };
}
