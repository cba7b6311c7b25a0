import { useTranslation } from 'react-i18next';
import type { FieldValues, UseFormRegister } from 'react-hook-form';
import { Choice, Choices } from '#web/components/choices.js';
import { complaintOf, type Complaint } from '#web/lib/complaints.js';
import { ActionFrame } from './action-frame.js';
import type { ActionFormProps } from './action-form-props.js';
import { nothingSaid, saidOf, type Said } from './said.js';
import { SaidFields } from './said-fields.js';
import { useActionForm } from './use-action-form.js';

type Values = Said & Record<string, string>;

/** The one thing besides day and note that a command needs. */
export interface OneOf {
  readonly field: 'to' | 'by' | 'decision';
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

interface SimpleFormProps extends ActionFormProps {
  readonly oneOf?: OneOf | undefined;
}

/** The form of a command that says little: a day, a note and at most one choice. */
export function SimpleForm({ oneOf, ...props }: SimpleFormProps) {
  const { t } = useTranslation('consent-checks/check');
  const { action } = props;
  const hasNote = action !== 'RequestAnswer';
  const made = useActionForm<Values>(props, {
    defaults: { ...nothingSaid, ...(oneOf ? { [oneOf.field]: '' } : {}) },
    bodyOf: (values) => ({ ...saidOf(values), ...(oneOf ? { [oneOf.field]: values[oneOf.field] } : {}) }),
  });
  const noteHint = action === 'RejectClosing' ? t('action.RejectClosing.noteHint') : undefined;
  return (
    <ActionFrame {...props} made={made}>
      {oneOf ? <OneOfField oneOf={oneOf} register={made.form.register} complaints={made.complaints} /> : null}
      <SaidFields form={made.form} complaints={made.complaints} noteHint={noteHint} hasNote={hasNote} />
    </ActionFrame>
  );
}

interface OneOfFieldProps<V extends FieldValues> {
  readonly oneOf: OneOf;
  readonly register: UseFormRegister<V>;
  readonly complaints: readonly Complaint[];
}

function OneOfField({ oneOf: { field, options }, register, complaints }: OneOfFieldProps<Values>) {
  const { t } = useTranslation('consent-checks/check');
  return (
    <Choices legend={t(`field.${field}`)} name={field} error={complaintOf(complaints, field)}>
      {options.map(({ value, name }) => (
        <Choice key={value} value={value} {...register(field, { required: t('app:form.required') })}>
          {name}
        </Choice>
      ))}
    </Choices>
  );
}
