import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { DateField } from '#web/components/date-field.js';
import { SelectField, TextField } from '#web/components/text-field.js';
import { complaintOf, type Complaint } from '#web/lib/complaints.js';
import { looksLikeCpr } from '#web/lib/cpr.js';
import { bytes } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import type { Evidence } from '../item/check-item.js';
import styles from './evidence.module.css';
import { Sha256 } from './sha256.js';

const FILING_PLACES = ['patient-record', 'relatives-record', 'department-archive', 'elsewhere'];

interface EvidenceFormProps {
  readonly form: Evidence;
  readonly at: number;
  readonly complaints: readonly Complaint[];
  readonly onChange: (form: Evidence) => void;
  readonly onRemove: () => void;
}

/** One form of an answer: its fingerprint, where it lies, when it was signed, and which version it is. */
export function EvidenceForm({ form, at, complaints, onChange, onRemove }: EvidenceFormProps) {
  const { t } = useTranslation(['consent-checks/check', 'consent-checks']);
  const { today } = useSession();
  const { formVersion = '', signedOn = '', filedIn } = form;
  const with_ = (key: 'formVersion' | 'signedOn', value: string): void => {
    const { [key]: _before, ...rest } = form;
    onChange(value === '' ? rest : { ...rest, [key]: value });
  };
  const named = (key: string) => ({
    name: `evidence.${at}.${key}`,
    error: complaintOf(complaints, `evidence.${at}.${key}`),
  });
  return (
    <li className={styles.form}>
      <p>
        <Sha256 hash={form.sha256} /> ({bytes(form.bytes)})
      </p>
      <div className={styles.fields}>
        <SelectField
          label={t('evidence.filedIn')}
          {...named('filedIn')}
          value={filedIn}
          onChange={({ target }) => onChange({ ...form, filedIn: target.value })}
        >
          {FILING_PLACES.map((place) => (
            <option key={place} value={place}>
              {t(`consent-checks:filedIn.${place}`)}
            </option>
          ))}
        </SelectField>
        <DateField
          label={t('evidence.signedOn')}
          optional
          max={today}
          {...named('signedOn')}
          value={signedOn}
          onChange={(day) => with_('signedOn', day)}
        />
        <TextField
          label={t('evidence.formVersion')}
          optional
          short
          maxLength={40}
          {...named('formVersion')}
          {...(looksLikeCpr(formVersion) ? { error: t('app:form.cpr') } : {})}
          value={formVersion}
          onChange={({ target }) => with_('formVersion', target.value)}
        />
      </div>
      <div className={styles.buttons}>
        <Button small onClick={onRemove}>
          {t('evidence.remove')}
          <span className="visually-hidden"> {form.sha256.slice(0, 8)}</span>
        </Button>
      </div>
    </li>
  );
}
