import { useTranslation } from 'react-i18next';
import { Section } from '#web/components/page.js';
import { bytes, longDate } from '#web/lib/format.js';
import { numberOf, type CheckItem } from '../item/check-item.js';
import { CompareFile } from './compare-file.js';
import styles from './evidence.module.css';
import { Sha256 } from './sha256.js';

/** The forms that were recorded, each by its fingerprint, to hold a file against. */
export function EvidenceSection({ item }: { item: CheckItem }) {
  const { t } = useTranslation(['consent-checks/check', 'consent-checks']);
  if (item.evidence.length === 0) return null;
  return (
    <Section id="evidence" title={t('evidence.title')}>
      <p>{t('evidence.what')}</p>
      <ul className={styles.forms}>
        {item.evidence.map((form) => (
          <li key={`${form.revision}-${form.sha256}`} className={styles.form}>
            <p>
              <Sha256 hash={form.sha256} />
            </p>
            <p>
              {[
                bytes(form.bytes),
                t(`consent-checks:filedIn.${form.filedIn}`),
                form.signedOn && t('evidence.signed', { day: longDate(form.signedOn) }),
                form.formVersion && t('evidence.version', { version: form.formVersion }),
                t('history.number', { number: numberOf(form) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <CompareFile sha256={form.sha256} name={`compare-${form.revision}-${form.sha256.slice(0, 8)}`} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
