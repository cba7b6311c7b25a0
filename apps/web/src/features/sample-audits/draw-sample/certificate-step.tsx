import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/components/button.js';
import { Facts } from '#web/components/facts.js';
import { Notice } from '#web/components/notice.js';
import { Section } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { count, longDate } from '#web/lib/format.js';
import { useMay } from '#web/lib/session.js';
import { peopleAndFamilies, type Round } from '../round.js';

/** The fifth step: what was drawn, and the certificate by which anybody can draw it again. */
export function CertificateStep({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/draw-sample', 'sample-audits']);
  const may = useMay();
  const isPast = useIsPast();
  const { people, families, alone } = peopleAndFamilies(round.samples);
  const last = round.draws.at(-1);
  const link = { params: { id: round.id } };
  const goesOn = !isPast && round.status !== 'closed';
  return (
    <Section title={t('drawn.title')}>
      <Notice tone="good" title={t('drawn.recorded', { count: people })}>
        <p>{t('drawn.what')}</p>
      </Notice>
      <Facts
        facts={[
          [t('drawn.draws'), count(round.draws.length)],
          [t('drawn.on'), last ? longDate(last.on) : null],
          [t('drawn.people'), count(people)],
          [t('drawn.families'), count(families)],
          [t('drawn.alone'), count(alone)],
        ]}
      />
      <p>
        <LinkButton to="/audit-rounds/$id/certificate" {...link}>
          {t('drawn.certificate')}
        </LinkButton>{' '}
        {goesOn && may('AnnounceRound') ? (
          <LinkButton look="primary" to="/audit-rounds/$id/draw" {...link} search={{ step: 'announce' }}>
            {t('drawn.next')}
          </LinkButton>
        ) : null}{' '}
        {goesOn && may('DrawSample') ? (
          <LinkButton look="quiet" to="/audit-rounds/$id/draw" {...link} search={{ step: 'draw' }}>
            {t('drawn.extend')}
          </LinkButton>
        ) : null}
      </p>
    </Section>
  );
}
