import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from '#web/components/form.js';
import { TextField } from '#web/components/text-field.js';
import { ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { postJson } from '../post-json.js';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Mail address and password; `onSignedIn` is told whether a code must follow. */
export function PasswordForm({ onSignedIn }: { onSignedIn: (needsCode: boolean) => void }) {
  const { t } = useTranslation('login');
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm<Credentials>({ defaultValues: { email: '', password: '' } });
  const { errors, isSubmitting } = form.formState;
  const send = form.handleSubmit(async (credentials) => {
    setRefusal(undefined);
    try {
      const answer = await postJson<{ secondFactor: boolean }>('/api/auth/sign-in', credentials);
      onSignedIn(answer.secondFactor);
    } catch (error) {
      setRefusal(error);
    }
  });
  return (
    <Form
      onSubmit={(event) => void send(event)}
      complaints={[...ownComplaints(errors), ...serverComplaints(refusal, t)]}
      submit={t('password.submit')}
      busy={isSubmitting}
    >
      <TextField
        label={t('password.email')}
        type="email"
        autoComplete="username"
        error={errors.email?.message}
        {...form.register('email', { required: t('app:form.required') })}
      />
      <TextField
        label={t('password.password')}
        type="password"
        autoComplete="current-password"
        hint={t('password.forgotten')}
        error={errors.password?.message}
        {...form.register('password', { required: t('app:form.required') })}
      />
    </Form>
  );
}
