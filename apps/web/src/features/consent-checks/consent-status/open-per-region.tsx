import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Multiples, OpenOverTime } from '#web/components/charts/open-over-time.js';
import { Empty } from '#web/components/empty.js';
import { Section } from '#web/components/page.js';
import { useAsOf } from '#web/lib/as-of.js';
import { addDays, count, longDate } from '#web/lib/format.js';
import { useStatusSeries, type Series } from './use-status-series.js';

const WEEKS_SHOWN = 26;

interface OpenPerRegionProps {
  readonly day: string;
  readonly round?: string;
}

/** Half a year of open items, a small chart per region, all on one scale. */
export function OpenPerRegion({ day, round }: OpenPerRegionProps) {
  const { t } = useTranslation('consent-checks/consent-status');
  const { knownOn } = useAsOf();
  const series = useStatusSeries({
    from: addDays(day, -7 * WEEKS_SHOWN),
    to: day,
    step: 'week',
    ...(knownOn ? { knownOn } : {}),
    ...(round ? { round } : {}),
  });
  return (
    <Section title={t('series.title')} id="series">
      <Asked query={series}>{(answer) => <Charts series={answer} />}</Asked>
    </Section>
  );
}

function Charts({ series }: { series: Series }) {
  const { t } = useTranslation('consent-checks/consent-status');
  const highest = Math.max(0, ...series.regions.flatMap(({ points }) => points.map(({ open }) => open)));
  if (highest === 0) return <Empty title={t('series.none')} />;
  return (
    <Multiples>
      {series.regions.map(({ code, region, points }) => {
        const last = points.at(-1);
        const finding = t('series.finding', {
          region,
          open: count(last?.open ?? 0),
          overdue: count(last?.overdue ?? 0),
          day: longDate(last?.on ?? series.to),
          highest: count(Math.max(...points.map(({ open }) => open))),
        });
        const words = { day: t('series.day'), open: t('series.open'), overdue: t('series.overdue') };
        return (
          <OpenOverTime
            key={code}
            points={points.map(({ on, open, overdue }) => ({ day: on, open, overdue }))}
            highest={highest}
            words={{ title: region, finding, ...words }}
          />
        );
      })}
    </Multiples>
  );
}
