import { useTranslation } from 'react-i18next';
import { serverComplaints } from '#web/lib/complaints.js';
import { count } from '#web/lib/format.js';
import { ProblemError } from '#web/lib/problem.js';
import type { Allocation, Round } from '../../round.js';
import { useRegionName } from '../../use-programme.js';
import { allocationOf, type DrawChoices } from '../draw-choices.js';
import { useDrawPlan } from './use-draw-plan.js';

export interface Sizes {
  readonly rule: Allocation | undefined;
  /** Units of each region; nothing while the numbers are not all there or the population cannot give them. */
  readonly shares: ReadonlyMap<string, number> | undefined;
  readonly wrong: string | undefined;
  /** Whether there are numbers at all that may be wrong. */
  readonly isTyped: boolean;
  /** The shares are those of the choices before; the next are on their way. */
  readonly isWaiting: boolean;
}

const TOLD = {
  'draw.larger-than-frame': 'larger-than-frame',
  'draw.larger-than-stratum': 'larger-than-region',
  'draw.allocation-impossible': 'minimum-too-large',
  'draw.smaller-than-before': 'smaller-than-before',
} as const;
const isTold = (code: string): code is keyof typeof TOLD => code in TOLD;

interface Particulars {
  readonly region?: string;
  readonly size?: number;
  readonly before?: number;
}

/** How large a sample the choices make, or what is wrong with them. */
export function useSizes(round: Round, choices: DrawChoices): Sizes {
  const { t } = useTranslation('sample-audits/draw-sample');
  const rule = allocationOf(choices);
  const { query, isWaiting } = useDrawPlan(round, rule);
  const said = useSaidRefusal(round);
  if (!rule) return { rule, shares: undefined, wrong: t('sizes.missing'), isTyped: false, isWaiting: false };
  if (query.error && !isWaiting)
    return { rule, shares: undefined, wrong: said(query.error), isTyped: true, isWaiting };
  const shares = query.data && new Map(query.data.strata.map(({ region, drawn }) => [region, drawn]));
  return { rule, shares, wrong: undefined, isTyped: true, isWaiting };
}

/** Why the population cannot give a sample, with the region by its name. */
function useSaidRefusal({ programme }: Round): (error: Error) => string {
  const { t } = useTranslation('sample-audits/draw-sample');
  const nameOf = useRegionName(programme);
  return (error) => {
    const { code = '', details } = error instanceof ProblemError ? error.problem : {};
    if (!isTold(code)) return serverComplaints(error, t)[0]?.message ?? '';
    const { region = '', size = 0, before = 0 } = (details ?? {}) as Particulars;
    return t(`sizes.${TOLD[code]}`, { region: nameOf(region), size: count(size), before: count(before) });
  };
}
