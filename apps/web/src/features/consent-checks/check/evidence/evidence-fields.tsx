import { useState } from 'react';
import { useController, type Control, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { looksLikeCpr } from '#web/lib/cpr.js';
import { complaintOf, type Complaint } from '#web/lib/complaints.js';
import type { Evidence } from '../item/check-item.js';
import { EvidenceForm } from './evidence-form.js';
import styles from './evidence.module.css';
import { FileChooser } from './file-chooser.js';

/** As many as the server takes. */
const MOST = 20;

interface EvidenceFieldsProps<V extends FieldValues & { evidence: Evidence[] }> {
  readonly control: Control<V>;
  readonly complaints: readonly Complaint[];
}

/** The forms of an answer: each by its fingerprint, with where it lies and when it was signed. */
export function EvidenceFields<V extends FieldValues & { evidence: Evidence[] }>({
  control,
  complaints,
}: EvidenceFieldsProps<V>) {
  const { t } = useTranslation('consent-checks/check');
  const [isRepeated, setRepeated] = useState(false);
  const { field } = useController({
    control: control as unknown as Control<{ evidence: Evidence[] }>,
    name: 'evidence',
    rules: {
      validate: (forms) =>
        !forms.some(({ formVersion = '' }) => looksLikeCpr(formVersion)) || t('app:form.cpr'),
    },
  });
  const forms = field.value;
  const change = (at: number, form: Evidence): void => field.onChange(forms.with(at, form));
  return (
    <>
      <FileChooser
        name="evidence"
        label={t('evidence.choose')}
        optional
        error={isRepeated ? t('evidence.repeated') : complaintOf(complaints, 'evidence')}
        onHashed={(fingerprint) => {
          const isKnown = forms.some(({ sha256 }) => sha256 === fingerprint.sha256) || forms.length >= MOST;
          setRepeated(isKnown);
          if (!isKnown) field.onChange([...forms, { ...fingerprint, filedIn: 'patient-record' }]);
        }}
      />
      {forms.length > 0 ? (
        <ul className={styles.forms} aria-label={t('evidence.chosen')}>
          {forms.map((form, at) => (
            <EvidenceForm
              key={form.sha256}
              form={form}
              at={at}
              complaints={complaints}
              onChange={(next) => change(at, next)}
              onRemove={() => field.onChange(forms.toSpliced(at, 1))}
            />
          ))}
        </ul>
      ) : null}
    </>
  );
}
