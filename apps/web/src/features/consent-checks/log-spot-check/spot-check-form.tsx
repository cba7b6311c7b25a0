import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Form } from '#web/components/form.js';
import { Choice } from '#web/components/choices.js';
import { FormDateField } from '#web/components/form-date-field.js';
import { SelectField, TextArea, TextField } from '#web/components/text-field.js';
import { Notice } from '#web/components/notice.js';
import { complaintOf } from '#web/lib/complaints.js';
import { looksLikeCpr } from '#web/lib/cpr.js';
import { useSession } from '#web/lib/session.js';
import { AskAgain } from './ask-again.js';
import { faultOfId } from './spot-check-values.js';
import { RELATIONS } from './relations.js';
import { WhereFields } from './where-fields.js';
import type { SpotCheck } from './use-spot-check-form.js';
import styles from './log-spot-check.module.css';

/** One column, from where one is to the sample, and one button. */
export function SpotCheckForm({ spotCheck }: { spotCheck: SpotCheck }) {
  const { t } = useTranslation('consent-checks/log-spot-check');
  const { t: words } = useTranslation('consent-checks');
  const { today } = useSession();
  const { form, complaints, told, before, submit, submitAgain, clear } = spotCheck;
  const { register, formState, setFocus } = form;
  const { sample, round, note } = form.watch();
  const error = (field: string): string | undefined => complaintOf(complaints, field);
  const id = (isRequired: boolean) => (text: string) => {
    const fault = faultOfId(text, isRequired);
    return fault === undefined || t(`fault.${fault}`);
  };
  useEffect(() => {
    // Whoever was here before goes on with the next sample; others first say where they are.
    setFocus(form.getValues('region') === '' ? 'round' : 'sample');
  }, [form, setFocus]);
  // What is typed since is another question.
  const asked = before?.sample === sample.trim() && (before.round ?? '') === round ? before : undefined;
  return (
    <div className={styles.form}>
      <Form
        onSubmit={submit}
        complaints={complaints}
        submit={t('save')}
        busy={formState.isSubmitting}
        also={<Button onClick={clear}>{t('clear')}</Button>}
      >
        {spotCheck.isDraft && told === '' ? <Notice tone="info">{t('app:form.draftKept')}</Notice> : null}
        <WhereFields form={form} error={error} />
        <FormDateField
          label={t('occurredOn')}
          max={today}
          error={error('occurredOn')}
          control={form.control}
          name="occurredOn"
          rules={{
            required: t('app:form.required'),
            validate: (day) => day <= today || t('fault.future'),
          }}
        />
        <TextField
          label={t('sample')}
          hint={looksLikeCpr(sample) ? t('app:form.cpr') : t('sampleHint')}
          error={error('sample')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="send"
          {...register('sample', { validate: id(true) })}
        />
        {asked ? (
          <AskAgain sought={asked} busy={formState.isSubmitting} onAgain={submitAgain} onDrop={clear} />
        ) : null}
        <details className={styles.more}>
          <summary>{t('more')}</summary>
          <FormDateField
            label={t('analysedOn')}
            optional
            max={today}
            error={error('analysedOn')}
            control={form.control}
            name="analysedOn"
            rules={{ validate: (day) => day <= today || t('fault.future') }}
          />
          <TextField
            label={t('family')}
            hint={t('familyHint')}
            optional
            error={error('family')}
            autoComplete="off"
            {...register('family', { validate: id(false) })}
          />
          <SelectField
            label={t('relation')}
            optional
            short
            error={error('relation')}
            {...register('relation')}
          >
            <option value="">{t('notSaid')}</option>
            {RELATIONS.map((relation) => (
              <option key={relation} value={relation}>
                {words(`relation.${relation}`)}
              </option>
            ))}
          </SelectField>
          <TextArea
            label={t('note')}
            hint={looksLikeCpr(note) ? t('app:form.cpr') : t('noteHint')}
            optional
            rows={3}
            maxLength={2000}
            error={error('note')}
            {...register('note', { validate: (text) => !looksLikeCpr(text) || t('app:form.cpr') })}
          />
        </details>
        <div>
          <Choice kind="checkbox" {...register('request')}>
            {t('request')}
          </Choice>
          <p role="status" className={styles.told}>
            {told}
          </p>
        </div>
      </Form>
    </div>
  );
}
