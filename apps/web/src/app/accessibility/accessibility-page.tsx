import { useTranslation } from 'react-i18next';
import { Page, Section } from '#web/components/page.js';

/** What is known of the application's accessibility, and what is not (lov nr. 692 af 8. juni 2018). */
export function AccessibilityPage() {
  const { t } = useTranslation();
  const gaps = t('was.gaps', { returnObjects: true }) as readonly string[];
  return (
    <Page title={t('was.title')} lead={t('was.lead')}>
      <p>{t('was.built')}</p>
      <Section title={t('was.gapsTitle')}>
        <ul>
          {gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('was.contactTitle')}>
        <p>{t('was.contact')}</p>
      </Section>
    </Page>
  );
}
