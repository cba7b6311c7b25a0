import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Facts } from '#web/components/facts.js';
import { Section } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { count, daysBetween, longDate, relativeDays, shortDate } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import type { Round } from '../round.js';
import { useRegionName } from '../use-programme.js';

const withDistance = (day: string, today: string): string =>
  `${longDate(day)} (${relativeDays(daysBetween(today, day))})`;

/** What a round is about. */
export function RoundFacts({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  const { today } = useSession();
  const isPast = useIsPast();
  const nameOf = useRegionName(round.programme);
  const { frame, draws, answerDueOn: dueOn } = round;
  return (
    <Section title={t('facts')}>
      <Facts
        facts={[
          [t('id'), round.id],
          [t('period'), `${shortDate(round.periodFrom)}–${shortDate(round.periodTo)}`],
          [t('regime'), t(`sample-audits:regime.${round.regime}`)],
          [t('sampling'), t(`sample-audits:sampling.${round.sampling}`)],
          [t('regions'), round.regions.map(nameOf).join(', ')],
          [t('answerDays'), t('businessDays', { count: round.answerBusinessDays })],
          [t('dueOn'), dueOn === null ? null : isPast ? longDate(dueOn) : withDistance(dueOn, today)],
          [t('requisitions'), frame ? count(frame.requisitions) : null],
          [t('frozenOn'), round.frozenOn ? longDate(round.frozenOn) : null],
          [
            t('draws'),
            draws.length === 0
              ? null
              : draws
                  .map(({ draw, samples, on }) => t('drawLine', { draw, count: samples, day: shortDate(on) }))
                  .join('; '),
          ],
          [t('meetings'), round.meetings.join(', ')],
          [t('latest'), longDate(round.latestOn)],
        ]}
      />
      {draws.length > 0 ? (
        <p>
          <Link to="/audit-rounds/$id/certificate" params={{ id: round.id }}>
            {t('certificate')}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}
