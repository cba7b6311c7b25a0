import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Form } from '#web/components/form.js';
import { TextField } from '#web/components/text-field.js';
import { ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { codeOf } from '#web/lib/problem.js';
import { postJson } from '../post-json.js';

interface CodeFormProps {
  readonly onVerified: (account: string) => void;
  /** While signing in: begin with the password again when it took too long. Setting up takes a code of the phone. */
  readonly onRestart?: () => void;
}

/** A code from the authenticator, or a backup code on the day the phone is gone. */
export function CodeForm({ onVerified, onRestart }: CodeFormProps) {
  const { t } = useTranslation('login');
  const [byBackup, setByBackup] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm({ defaultValues: { code: '' } });
  const { errors, isSubmitting } = form.formState;
  const send = form.handleSubmit(async ({ code }) => {
    setRefusal(undefined);
    const path = byBackup ? 'verify-backup' : 'verify';
    try {
      const answer = await postJson<{ account: string }>(`/api/auth/second-factor/${path}`, {
        code: code.trim(),
      });
      onVerified(answer.account);
    } catch (error) {
      setRefusal(error);
    }
  });
  return (
    <Form
      onSubmit={(event) => void send(event)}
      complaints={[...ownComplaints(errors), ...serverComplaints(refusal, t)]}
      submit={t('code.submit')}
      busy={isSubmitting}
      also={
        <>
          {onRestart ? (
            <Button look="quiet" onClick={() => setByBackup(!byBackup)}>
              {byBackup ? t('code.byPhone') : t('code.byBackup')}
            </Button>
          ) : null}
          {codeOf(refusal) === 'second-factor.expired' && onRestart ? (
            <Button onClick={onRestart}>{t('code.restart')}</Button>
          ) : null}
        </>
      }
    >
      <TextField
        label={byBackup ? t('code.backup') : t('code.code')}
        hint={byBackup ? t('code.backupHint') : t('code.hint')}
        inputMode={byBackup ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        short
        error={errors.code?.message}
        {...form.register('code', { required: t('app:form.required') })}
      />
    </Form>
  );
}
