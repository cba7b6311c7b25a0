import { useTranslation } from 'react-i18next';
import { count, percent } from '#web/lib/format.js';
import type { Round } from '../../round.js';
import { saidChance } from './said-chance.js';
import type { Power } from './use-detection-power.js';

interface PowerSentenceProps {
  readonly round: Round;
  readonly shares: ReadonlyMap<string, number>;
  readonly rate: number;
  readonly power: Power;
}

/** What the sample can find, in a sentence: "With 60 of 3,120 …". */
export function PowerSentence({ round, shares, rate, power }: PowerSentenceProps) {
  const { t } = useTranslation('sample-audits/draw-sample');
  const strata = (round.frame?.strata ?? []).map(({ region, units }) => ({
    units,
    drawn: shares.get(region) ?? 0,
  }));
  const { key, percent: chance } = saidChance(power.overall);
  const sum = (pick: (stratum: (typeof strata)[number]) => number) =>
    strata.reduce((total, stratum) => total + pick(stratum), 0);
  return (
    <p role="status">
      <strong>
        {t('power.sentence', {
          drawn: count(sum(({ drawn }) => drawn)),
          units: count(sum(({ units }) => units)),
          chance: t(`power.${key}`, { percent: chance }),
          rate: percent(rate, 0),
        })}
      </strong>
    </p>
  );
}
