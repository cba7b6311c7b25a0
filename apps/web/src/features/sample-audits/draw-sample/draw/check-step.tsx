import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loading } from '#web/components/asked.js';
import { Button, LinkButton } from '#web/components/button.js';
import { Facts } from '#web/components/facts.js';
import { ErrorSummary } from '#web/components/form.js';
import { Notice } from '#web/components/notice.js';
import { Section } from '#web/components/page.js';
import { serverComplaints } from '#web/lib/complaints.js';
import { count, longDate } from '#web/lib/format.js';
import { isStale } from '#web/lib/problem.js';
import { useMay, useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import type { Round } from '../../round.js';
import { saidRecorded } from '../../said-recorded.js';
import { StaleRound } from '../../stale-round.js';
import type { ChosenDraw } from '../use-draw-choices.js';
import { SizesAndPower } from './sizes-and-power.js';
import { useDrawSample } from './use-draw-sample.js';
import { useSizes } from './use-sizes.js';

const ASSUMED_RATE = 0.05;

/** The answers once more, before they are drawn by. A draw stands: it can be extended, never undone. */
export function CheckStep({ round, chosen }: { round: Round; chosen: ChosenDraw }) {
  const { t } = useTranslation(['sample-audits/draw-sample', 'sample-audits']);
  const { today } = useSession();
  const navigate = useNavigate();
  const mayDraw = useMay()('DrawSample');
  const { id } = round;
  const { command, stale, sendAnyway } = useDrawSample(round, (accepted) => {
    say(saidRecorded(t, t('drawn.title'), accepted));
    chosen.forget();
    void navigate({ to: '/audit-rounds/$id/draw', params: { id }, search: { step: 'certificate' } });
  });
  const { seed, seedOrigin, seedFixedOn } = chosen.choices;
  const { rule, shares, wrong, isWaiting } = useSizes(round, chosen.choices);
  if (isWaiting && !shares) return <Loading />;
  if (!rule || !shares)
    return (
      <Section title={t('check.title')}>
        <p>{wrong}</p>
        <div>
          <LinkButton to="/audit-rounds/$id/draw" params={{ id }} search={{ step: 'draw' }}>
            {t('check.change')}
          </LinkButton>
        </div>
      </Section>
    );
  return (
    <Section title={t('check.title')}>
      {isStale(command.error) ? null : <ErrorSummary complaints={serverComplaints(command.error, t)} />}
      {stale ? (
        <StaleRound seen={round} now={stale} wanted={t('check.wanted')} onSendAnyway={sendAnyway} />
      ) : null}
      <Facts
        facts={[
          [t('check.hash'), <code key="hash">{round.frame?.sha256}</code>],
          [t('check.requisitions'), count(round.frame?.requisitions ?? 0)],
          [t('seed.seed'), <code key="seed">{seed}</code>],
          [t('seed.origin'), t(`sample-audits:origin.${seedOrigin}`)],
          [t('seed.fixedOn'), longDate(seedFixedOn)],
          [t('draw.allocation'), t(`sample-audits:allocation.${rule.kind}`)],
          [t('draw.total'), rule.kind === 'fixed' ? null : count(rule.total)],
          [t('draw.minimum'), rule.kind === 'minimum' ? count(rule.minimum) : null],
        ]}
      />
      <p>
        <Link to="/audit-rounds/$id/draw" params={{ id }} search={{ step: 'seed' }}>
          {t('check.changeSeed')}
        </Link>
        {' · '}
        <Link to="/audit-rounds/$id/draw" params={{ id }} search={{ step: 'draw' }}>
          {t('check.change')}
        </Link>
      </p>
      <SizesAndPower round={round} shares={shares} rate={ASSUMED_RATE} />
      <Notice tone="warn" title={t('check.noUndo')}>
        <p>{t('check.noUndoWhat')}</p>
      </Notice>
      {mayDraw ? (
        <div>
          <Button
            look="primary"
            busy={command.isPending}
            onClick={() =>
              command.mutate({ seed, seedOrigin, seedFixedOn, allocation: rule, occurredOn: today })
            }
          >
            {command.isPending ? t('check.drawing') : t('check.submit')}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
