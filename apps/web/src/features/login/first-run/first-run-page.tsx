import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/components/button.js';
import { Form } from '#web/components/form.js';
import { Notice } from '#web/components/notice.js';
import { Page } from '#web/components/page.js';
import { TextField } from '#web/components/text-field.js';
import { complaintOf, ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { useLinkToken } from '../link-token.js';
import { postJson } from '../post-json.js';

/** Behind the link that the first start prints: here the first administrator is made. */
export function FirstRunPage() {
  const token = useLinkToken();
  return <FirstRun key={token} token={token} />;
}

function FirstRun({ token }: { token: string }) {
  const { t } = useTranslation('login');
  const [refusal, setRefusal] = useState<unknown>();
  const form = useForm({ defaultValues: { name: '', email: '', password: '' } });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const complaints = [...ownComplaints(errors), ...serverComplaints(refusal, t)];
  const send = form.handleSubmit(async (person) => {
    setRefusal(undefined);
    await postJson('/api/first-run', { token, ...person }).catch(setRefusal);
  });
  const required = { required: t('app:form.required') };
  if (isSubmitSuccessful && refusal === undefined)
    return (
      <Page title={t('firstRun.title')}>
        <Notice tone="good" title={t('firstRun.done')} announced />
        <div>
          <LinkButton to="/sign-in" look="primary">
            {t('title')}
          </LinkButton>
        </div>
      </Page>
    );
  return (
    <Page title={t('firstRun.title')} lead={t('firstRun.lead')}>
      <Form
        onSubmit={(event) => void send(event)}
        complaints={complaints}
        submit={t('firstRun.submit')}
        busy={isSubmitting}
      >
        <TextField
          label={t('firstRun.name')}
          autoComplete="name"
          error={complaintOf(complaints, 'name')}
          {...form.register('name', required)}
        />
        <TextField
          label={t('password.email')}
          type="email"
          autoComplete="username"
          error={complaintOf(complaints, 'email')}
          {...form.register('email', required)}
        />
        <TextField
          label={t('newPassword.label')}
          hint={t('newPassword.hint')}
          type="password"
          autoComplete="new-password"
          error={complaintOf(complaints, 'password')}
          {...form.register('password', required)}
        />
      </Form>
    </Page>
  );
}
