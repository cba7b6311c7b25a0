import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Notice } from '#web/components/notice.js';
import { FormDateField } from '#web/components/form-date-field.js';
import { SelectField, TextField } from '#web/components/text-field.js';
import { complaintOf, type Complaint } from '#web/lib/complaints.js';
import { looksLikeCpr } from '#web/lib/cpr.js';
import { isDay } from '#web/lib/format.js';
import { LANGUAGES } from '#web/lib/language.js';
import { useSession } from '#web/lib/session.js';
import type { Programme } from '../programme.js';
import { holderOf, isPost, usualPost, type AppointmentValues } from './appointment-values.js';
import { DutyFields } from './duty-fields.js';
import { useContactName } from './use-contact-name.js';

interface AppointmentFieldsProps {
  readonly programme: Programme;
  /** The post and its duty stand. */
  readonly isReplacing: boolean;
  readonly server: readonly Complaint[];
}

/** Who takes up which duty, and from when. */
export function AppointmentFields({ programme, isReplacing, server }: AppointmentFieldsProps) {
  const { t } = useTranslation('organisations');
  const { today } = useSession();
  const nameOf = useContactName();
  const { register, control, formState, watch } = useFormContext<AppointmentValues>();
  const errorOf = (field: keyof AppointmentValues): string | undefined =>
    formState.errors[field]?.message ?? complaintOf(server, field);
  const post = watch('contact').trim() || usualPost(watch('duty'), watch('region'));
  const holder = holderOf(programme.contacts, post);
  return (
    <>
      {isReplacing ? null : <DutyFields errorOf={errorOf} />}
      {isReplacing ? null : (
        <TextField
          label={t('appoint.post')}
          hint={t('appoint.postHint', { post: usualPost(watch('duty'), watch('region')) || 'consent-1084' })}
          optional
          short
          maxLength={64}
          autoComplete="off"
          {...register('contact', {
            validate: (text) => text.trim() === '' || isPost(text.trim()) || t('appoint.postWrong'),
          })}
          error={errorOf('contact')}
        />
      )}
      {holder ? (
        <Notice tone="info">
          <p>{t('appoint.replaces', { name: nameOf(holder), post })}</p>
        </Notice>
      ) : null}
      <TextField
        label={t('appoint.name')}
        hint={t('appoint.nameHint')}
        maxLength={120}
        autoComplete="off"
        {...register('name', {
          validate: (text) =>
            text.trim() === '' ? t('app:form.required') : !looksLikeCpr(text) || t('app:form.cpr'),
        })}
        error={errorOf('name')}
      />
      <TextField
        type="email"
        label={t('column.email')}
        maxLength={200}
        autoComplete="off"
        {...register('email', {
          validate: (text) => /^\S+@\S+\.\S+$/.test(text.trim()) || t('appoint.emailWrong'),
        })}
        error={errorOf('email')}
      />
      <SelectField label={t('appoint.language')} short {...register('language')}>
        {LANGUAGES.map((each) => (
          <option key={each} value={each}>
            {t(`language.${each}`)}
          </option>
        ))}
      </SelectField>
      <FormDateField
        label={t('appoint.day')}
        max={today}
        control={control}
        name="occurredOn"
        rules={{
          validate: (day) => (isDay(day) && day <= today) || t('dayWrong'),
        }}
        error={errorOf('occurredOn')}
      />
    </>
  );
}
