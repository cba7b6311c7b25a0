import { useTranslation } from 'react-i18next';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { FormDateField } from '#web/components/form-date-field.js';
import { TextArea } from '#web/components/text-field.js';
import { complaintOf, type Complaint } from '#web/lib/complaints.js';
import { looksLikeCpr } from '#web/lib/cpr.js';
import { useSession } from '#web/lib/session.js';
import type { Said } from './said.js';

interface SaidFieldsProps<V extends FieldValues & Said> {
  readonly form: UseFormReturn<V>;
  readonly complaints: readonly Complaint[];
  /** What the note is for, where a form has a say in that. */
  readonly noteHint?: string | undefined;
  readonly hasNote?: boolean;
}

/** The day of effect and a note: the last fields of every form. */
export function SaidFields<V extends FieldValues & Said>({
  form,
  complaints,
  noteHint,
  hasNote = true,
}: SaidFieldsProps<V>) {
  const { t } = useTranslation('consent-checks/check');
  const { today } = useSession();
  const { register, watch, control } = form as unknown as UseFormReturn<Said>;
  const hasCpr = looksLikeCpr(watch('note'));
  return (
    <>
      {hasNote ? (
        <TextArea
          label={t('form.note')}
          hint={noteHint ?? t('form.noteHint')}
          optional
          error={hasCpr ? t('app:form.cpr') : complaintOf(complaints, 'note')}
          {...register('note', { validate: (text) => !looksLikeCpr(text) || t('app:form.cpr') })}
        />
      ) : null}
      <FormDateField
        label={t('form.occurredOn')}
        hint={t('form.occurredOnHint')}
        optional
        max={today}
        error={complaintOf(complaints, 'occurredOn')}
        control={control}
        name="occurredOn"
      />
    </>
  );
}
