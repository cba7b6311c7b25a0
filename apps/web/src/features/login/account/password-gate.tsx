import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from '#web/components/form.js';
import { TextField } from '#web/components/text-field.js';
import { ownComplaints, serverComplaints } from '#web/lib/complaints.js';

interface PasswordGateProps {
  readonly submit: string;
  readonly send: (password: string) => Promise<void>;
}

/** Asks for the password again before the way in is changed. */
export function PasswordGate({ submit, send }: PasswordGateProps) {
  const { t } = useTranslation('login');
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm({ defaultValues: { password: '' } });
  const { errors, isSubmitting } = form.formState;
  const sent = form.handleSubmit(async ({ password }) => {
    setRefusal(undefined);
    await send(password).catch(setRefusal);
  });
  return (
    <Form
      onSubmit={(event) => void sent(event)}
      complaints={[...ownComplaints(errors), ...serverComplaints(refusal, t)]}
      submit={submit}
      busy={isSubmitting}
    >
      <TextField
        label={t('account.current')}
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...form.register('password', { required: t('app:form.required') })}
      />
    </Form>
  );
}
