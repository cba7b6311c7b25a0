import { allocate, DrawLargerThanFrame, DrawLargerThanStratum } from '#platform/statistics';
import type { AllocationRule } from '../audit-round-events.js';
import { refuseDraw } from '../sample-audits.problems.js';

/** Units of each stratum under a rule. @throws Refused when the frame cannot give them. */
export function allocated(
  rule: AllocationRule,
  sizes: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  try {
    return allocate(rule.kind === 'fixed' ? { kind: 'fixed', perStratum: rule.perRegion } : rule, sizes);
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof DrawLargerThanStratum) {
    const { stratum, size, wanted } = error;
    return refuseDraw(
      'draw.larger-than-stratum',
      { stratum, size, wanted },
      { region: stratum, size, wanted },
    );
  }
  if (error instanceof DrawLargerThanFrame)
    return refuseDraw('draw.larger-than-frame', sizesOf(error), sizesOf(error));
  if (error instanceof RangeError) return refuseDraw('draw.allocation-impossible', { reason: error.message });
  return error;
}

const sizesOf = ({ size, wanted }: DrawLargerThanFrame) => ({ size, wanted });
