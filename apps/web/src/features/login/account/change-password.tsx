import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from '#web/components/form.js';
import { TextField } from '#web/components/text-field.js';
import { ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { say } from '#web/lib/toasts.js';
import { postJson } from '../post-json.js';

/** Another password; every other session of the account ends. */
export function ChangePassword() {
  const { t } = useTranslation('login');
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm({ defaultValues: { currentPassword: '', newPassword: '' } });
  const { errors, isSubmitting } = form.formState;
  const send = form.handleSubmit(async (passwords) => {
    setRefusal(undefined);
    try {
      await postJson('/api/auth/password', passwords);
      form.reset();
      say(t('account.passwordChanged'));
    } catch (error) {
      setRefusal(error);
    }
  });
  const required = { required: t('app:form.required') };
  return (
    <Form
      onSubmit={(event) => void send(event)}
      complaints={[...ownComplaints(errors), ...serverComplaints(refusal, t)]}
      submit={t('account.changePassword')}
      busy={isSubmitting}
    >
      <TextField
        label={t('account.current')}
        type="password"
        autoComplete="current-password"
        error={errors.currentPassword?.message}
        {...form.register('currentPassword', required)}
      />
      <TextField
        label={t('newPassword.label')}
        hint={t('newPassword.hint')}
        type="password"
        autoComplete="new-password"
        error={errors.newPassword?.message}
        {...form.register('newPassword', required)}
      />
    </Form>
  );
}
