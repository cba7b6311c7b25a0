import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { LinkButton } from '#web/components/button.js';
import { Page, Section } from '#web/components/page.js';
import { useMay } from '#web/lib/session.js';
import { hasMail, type Explanation } from '../reminder.js';
import styles from '../reminders.module.css';
import { RemindersNav } from '../reminders-nav.js';
import { RemindersTable } from '../reminders-table.js';
import { useReminders } from '../use-reminders.js';
import { Happenings } from './happenings.js';
import { PolicyThen } from './policy-then.js';
import { ReminderFacts } from './reminder-facts.js';
import { useExplanation } from './use-explanation.js';

/** “Why did I get this?”: the rule, the deadline, the rung, the ladder in force then, and what happened. */
export function ExplainReminderPage() {
  const { t } = useTranslation(['reminders/explain-reminder', 'reminders']);
  const { obligation, step } = useParams({ from: '/reminders/$obligation/$step' });
  const explanation = useExplanation(obligation, step);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <RemindersNav />
      <Asked query={explanation}>{(told) => <Explained told={told} />}</Asked>
    </Page>
  );
}

function Explained({ told }: { told: Explanation }) {
  const { t } = useTranslation(['reminders/explain-reminder', 'reminders']);
  const may = useMay();
  return (
    <>
      <div className={styles.plainText}>
        {told.explanation.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <ReminderFacts told={told} />
      <div className={styles.buttons} data-print="no">
        {may('PreviewReminderMail') && hasMail(told) ? (
          <LinkButton small to="/reminders/$obligation/$step/mail" params={told}>
            {t('reminders:seeMail')}
          </LinkButton>
        ) : null}
        <LinkButton small to="/reminders" search={{ item: told.subject }}>
          {t('toItem', { item: told.label })}
        </LinkButton>
      </div>
      <Section id="happened" title={t('whatHappened')}>
        <Happenings told={told} />
      </Section>
      {may('ReadLadders') ? (
        <Section id="policy" title={t('policy')}>
          <PolicyThen told={told} />
        </Section>
      ) : null}
      <Section id="others" title={t('others')}>
        <Others told={told} />
      </Section>
    </>
  );
}

/** The other rungs of the same obligation. */
function Others({ told: { obligation, subject } }: { told: Explanation }) {
  const { t } = useTranslation(['reminders/explain-reminder', 'reminders']);
  const reminders = useReminders({ subject, limit: 200 });
  return (
    <Asked query={reminders}>
      {({ items }) => (
        <RemindersTable
          caption={t('others')}
          reminders={items.filter((each) => each.obligation === obligation)}
        />
      )}
    </Asked>
  );
}
