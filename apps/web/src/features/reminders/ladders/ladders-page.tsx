import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { LinkButton } from '#web/components/button.js';
import { Page, Section } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { longDate } from '#web/lib/format.js';
import { useMay } from '#web/lib/session.js';
import { ladderOf, settingOf, type Ladder, type Ladders } from '../ladder.js';
import { RemindersNav } from '../reminders-nav.js';
import { RungsTable } from '../rungs-table.js';
import { useLadders } from '../use-ladders.js';
import { useReminderWords } from '../use-reminder-words.js';
import { AnotherLadder } from './another-ladder.js';
import { LadderForm } from './ladder-form.js';
import { LadderHistory } from './ladder-history.js';

/** The ladders in force, how they came about, and where an administrator sets another. */
export function LaddersPage() {
  const { t } = useTranslation(['reminders/ladders', 'reminders']);
  const ladders = useLadders();
  const isPast = useIsPast();
  const maySet = useMay()('SetLadder') && !isPast;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <RemindersNav />
      <Asked query={ladders}>{(all) => <AllLadders all={all} maySet={maySet} />}</Asked>
    </Page>
  );
}

function AllLadders({ all, maySet }: { all: Ladders; maySet: boolean }) {
  const { t } = useTranslation(['reminders/ladders', 'reminders']);
  const { edit } = useSearch({ from: '/reminders/ladders' });
  const navigate = useNavigate({ from: '/reminders/ladders' });
  const choose = (kind: string | undefined): void =>
    void navigate({ search: (before) => ({ ...before, edit: kind }), ignoreBlocker: kind === undefined });
  const edited = maySet ? edit : undefined;
  const isNew = edited !== undefined && all.inForce.every(({ kind }) => kind !== edited);
  return (
    <>
      {all.inForce.map((ladder) => (
        <InForce
          key={ladder.kind}
          ladder={ladderOf(all, { ladder: ladder.kind, version: ladder.version }) ?? ladder}
          maySet={maySet}
        >
          {ladder.kind === edited ? (
            <LadderForm key={edited} kind={edited} all={all} onDone={() => choose(undefined)} />
          ) : undefined}
        </InForce>
      ))}
      {isNew ? (
        <Section id="new-ladder" title={t('new')}>
          <LadderForm key={edited} kind={edited} all={all} onDone={() => choose(undefined)} />
        </Section>
      ) : null}
      {maySet && edited === undefined ? (
        <AnotherLadder inForce={all.inForce} onChoose={(kind) => choose(kind)} />
      ) : null}
      <Section id="history" title={t('history')}>
        <LadderHistory history={all.history} />
      </Section>
    </>
  );
}

interface InForceProps {
  readonly ladder: Ladder;
  readonly maySet: boolean;
  /** The form, when this ladder is being edited. */
  readonly children: React.ReactNode;
}

function InForce({ ladder, maySet, children }: InForceProps) {
  const { t } = useTranslation(['reminders/ladders', 'reminders']);
  const name = useReminderWords().ladder(ladder.kind);
  const setting = settingOf(ladder);
  return (
    <Section id={`ladder-${ladder.kind}`} title={name}>
      <p>
        {t('version', { version: ladder.version })} {ladder.version === 0 ? t('reminders:shipped') : null}
        {setting ? t('reminders:setBy', { day: longDate(setting.setOn), who: setting.by }) : null}
      </p>
      {children ?? (
        <>
          <RungsTable steps={ladder.steps} caption={name} />
          {maySet ? (
            <div data-print="no">
              <LinkButton small to="/reminders/ladders" search={{ edit: ladder.kind }}>
                {t('edit', { name })}
              </LinkButton>
            </div>
          ) : null}
        </>
      )}
    </Section>
  );
}
