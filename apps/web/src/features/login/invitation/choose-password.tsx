import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from '#web/components/form.js';
import { TextField } from '#web/components/text-field.js';
import { ownComplaints, serverComplaints } from '#web/lib/complaints.js';

interface ChoosePasswordProps {
  readonly submit: string;
  readonly send: (password: string) => Promise<unknown>;
  readonly onDone: () => void;
}

/** A new password, written once: no repeating, no rules about kinds of letters (NIST SP 800-63B). */
export function ChoosePassword({ submit, send, onDone }: ChoosePasswordProps) {
  const { t } = useTranslation('login');
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm({ defaultValues: { password: '' } });
  const { errors, isSubmitting } = form.formState;
  const submitted = form.handleSubmit(async ({ password }) => {
    setRefusal(undefined);
    await send(password).then(onDone, setRefusal);
  });
  return (
    <Form
      onSubmit={(event) => void submitted(event)}
      complaints={[...ownComplaints(errors), ...serverComplaints(refusal, t)]}
      submit={submit}
      busy={isSubmitting}
    >
      <TextField
        label={t('newPassword.label')}
        hint={t('newPassword.hint')}
        type="password"
        autoComplete="new-password"
        error={errors.password?.message}
        {...form.register('password', { required: t('app:form.required') })}
      />
    </Form>
  );
}
