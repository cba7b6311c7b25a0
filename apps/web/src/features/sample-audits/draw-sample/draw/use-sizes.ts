import { useTranslation } from 'react-i18next';
import { count } from '#web/lib/format.js';
import type { Allocation, Round } from '../../round.js';
import { useRegionName } from '../../use-programme.js';
import { allocationOf, type DrawChoices } from '../draw-choices.js';
import { shareOut, type ShareComplaint } from './share-out.js';

export interface Sizes {
  readonly rule: Allocation | undefined;
  /** Units of each region; nothing while the numbers are not all there or the population cannot give them. */
  readonly shares: ReadonlyMap<string, number> | undefined;
  readonly wrong: string | undefined;
  /** Whether there are numbers at all that may be wrong. */
  readonly isTyped: boolean;
}

/** How large a sample the choices make, or what is wrong with them. */
export function useSizes(round: Round, choices: DrawChoices): Sizes {
  const { t } = useTranslation('sample-audits/draw-sample');
  const nameOf = useRegionName(round.programme);
  const said = (complaint: ShareComplaint): string =>
    t(`sizes.${complaint.key}`, {
      size: 'size' in complaint ? count(complaint.size) : '',
      region: 'region' in complaint ? nameOf(complaint.region) : '',
    });
  const rule = allocationOf(choices);
  if (!rule) return { rule, shares: undefined, wrong: t('sizes.missing'), isTyped: false };
  const shared = shareOut(rule, round.frame?.strata ?? []);
  return 'shares' in shared
    ? { rule, shares: shared.shares, wrong: undefined, isTyped: true }
    : { rule, shares: undefined, wrong: said(shared.complaint), isTyped: true };
}
