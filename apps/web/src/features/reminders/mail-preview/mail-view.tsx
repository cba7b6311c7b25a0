import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Choice, Choices } from '#web/components/choices.js';
import { Facts } from '#web/components/facts.js';
import { Section } from '#web/components/page.js';
import { longDate } from '#web/lib/format.js';
import { LANGUAGES, type Language } from '#web/lib/language.js';
import { MailFrame } from './mail-frame.js';
import styles from './mail-preview.module.css';
import type { MailForm } from './mail-search.js';
import { useMailPreview, type MailPreview, type WhichMail } from './use-mail-preview.js';

interface MailViewProps {
  readonly which: WhichMail;
  readonly form: MailForm;
  readonly onForm: (form: MailForm) => void;
}

/** A mail in Danish and English, side by side where there is room. */
export function MailView({ which, form, onForm }: MailViewProps) {
  const { t } = useTranslation(['reminders/mail-preview', 'reminders']);
  return (
    <>
      <Choices legend={t('form')} name="form">
        {(['html', 'text'] as const).map((each) => (
          <Choice key={each} name="form" checked={form === each} onChange={() => onForm(each)}>
            {t(each)}
          </Choice>
        ))}
      </Choices>
      <div className={styles.both}>
        {LANGUAGES.map((spoken) => (
          <InLanguage key={spoken} {...{ which, form, spoken }} />
        ))}
      </div>
    </>
  );
}

interface InLanguageProps extends Pick<MailViewProps, 'which' | 'form'> {
  readonly spoken: Language;
}

function InLanguage({ which, form, spoken }: InLanguageProps) {
  const { t } = useTranslation(['reminders/mail-preview', 'reminders']);
  const preview = useMailPreview(which, spoken);
  return (
    <Section id={`mail-${spoken}`} title={t(spoken)}>
      <Asked query={preview}>{(mail) => <OneMail {...{ mail, form, spoken }} />}</Asked>
    </Section>
  );
}

function OneMail({ mail, form, spoken }: { mail: MailPreview; form: MailForm; spoken: Language }) {
  const { t } = useTranslation(['reminders/mail-preview', 'reminders']);
  const { state, on, subject, html, text } = mail;
  return (
    <div className={styles.one}>
      <Facts
        facts={[
          [
            t('reminders:subject'),
            <span key="subject" lang={spoken}>
              {subject}
            </span>,
          ],
          [t('reminders:column.state'), t(state === 'would-go' ? 'wouldGo' : `reminders:mailState.${state}`)],
          [t('reminders:column.day'), longDate(on)],
        ]}
      />
      {form === 'html' ? (
        <MailFrame title={t('frame', { language: t(spoken) })} html={html} />
      ) : (
        <pre className={styles.text} lang={spoken} tabIndex={0}>
          {text}
        </pre>
      )}
    </div>
  );
}
