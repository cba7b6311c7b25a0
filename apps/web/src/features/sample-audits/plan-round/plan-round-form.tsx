import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { FormDateField } from '#web/components/form-date-field.js';
import { Form } from '#web/components/form.js';
import { TextField } from '#web/components/text-field.js';
import { complaintOf, ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { looksLikeCpr } from '#web/lib/cpr.js';
import { forgetDraft, readDraft, useDraft } from '#web/lib/drafts.js';
import { isDay } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import type { RoundRow } from '../round.js';
import { useProgramme } from '../use-programme.js';
import { HowToSample } from './how-to-sample.js';
import { nextId, planInput, regionsOfPeriod, type PlanValues } from './plan-values.js';
import { PeriodOfRound } from './period-of-round.js';
import { RegionsOfRound } from './regions-of-round.js';
import { PLAN_DRAFT, usePlanRound } from './use-plan-round.js';

const SHIPPED_PROGRAMME = 'dk-genome';

/** The plan of a round. What is typed is kept as a draft until it is sent. */
export function PlanRoundForm({ rounds }: { rounds: readonly RoundRow[] }) {
  const { t } = useTranslation(['sample-audits/plan-round', 'sample-audits']);
  const { account, today } = useSession();
  const blank: PlanValues = {
    id: nextId(rounds.map(({ id }) => id)),
    title: '',
    programme: rounds[0]?.programme ?? SHIPPED_PROGRAMME,
    regime: 'normal',
    sampling: 'drawn',
    periodFrom: '',
    periodTo: '',
    regions: [],
    answerBusinessDays: '',
    occurredOn: today,
  };
  const [draft] = useState(() => readDraft<PlanValues>(account ?? '', PLAN_DRAFT));
  const form = useForm<PlanValues>({ defaultValues: { ...blank, ...draft } });
  useDraft(form, account ?? '', PLAN_DRAFT);
  const command = usePlanRound();
  const { register, control, formState } = form;
  const [programme, from, to] = useWatch({ control, name: ['programme', 'periodFrom', 'periodTo'] });
  const known = useProgramme(programme.trim());
  const offered = regionsOfPeriod(known.data?.regions ?? [], from, to);
  const server = serverComplaints(command.error, t);
  const complaints = [...ownComplaints(formState.errors), ...server];
  const errorOf = (field: keyof PlanValues) => formState.errors[field]?.message ?? complaintOf(server, field);
  const text = {
    required: t('app:form.required'),
    validate: (value: string) => !looksLikeCpr(value) || t('app:form.cpr'),
  };
  const plan = (values: PlanValues): void => {
    if (offered.length === 0) form.setError('regions', { message: t('regionsWait') });
    else
      command.mutate(
        planInput(
          values,
          offered.map(({ code }) => code),
        ),
      );
  };
  return (
    <Form
      complaints={complaints}
      submit={t('submit')}
      busy={command.isPending}
      onSubmit={(event) => void form.handleSubmit(plan)(event)}
      also={
        draft && formState.isDirty === false ? (
          <Button
            look="quiet"
            onClick={() => {
              form.reset(blank);
              forgetDraft(account ?? '', PLAN_DRAFT);
            }}
          >
            {t('app:form.draftDrop')}
          </Button>
        ) : undefined
      }
    >
      {draft ? <p role="status">{t('app:form.draftKept')}</p> : null}
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        maxLength={200}
        {...register('title', text)}
        error={errorOf('title')}
      />
      <TextField
        label={t('id')}
        hint={t('idHint')}
        optional
        short
        {...register('id', { validate: text.validate })}
        error={errorOf('id')}
      />
      <TextField
        label={t('programme')}
        hint={t('programmeHint')}
        short
        {...register('programme', { required: text.required })}
        error={errorOf('programme') ?? (known.error ? t('programmeUnknown') : undefined)}
      />
      <HowToSample register={register} />
      <PeriodOfRound control={control} from={from} errorOf={errorOf} />
      <RegionsOfRound
        form={form}
        regions={offered}
        loaded={known.data !== undefined}
        error={errorOf('regions')}
      />
      <TextField
        label={t('answerDays')}
        hint={t('answerDaysHint', { days: known.data?.deadlines.answer ?? '…' })}
        optional
        short
        type="number"
        min={1}
        max={260}
        {...register('answerBusinessDays', {
          validate: (days) =>
            days === '' || (Number(days) >= 1 && Number(days) <= 260) || t('answerDaysRange'),
        })}
        error={errorOf('answerBusinessDays')}
      />
      <FormDateField
        label={t('plannedOn')}
        hint={t('plannedOnHint')}
        max={today}
        control={control}
        name="occurredOn"
        rules={{ validate: (day) => isDay(day) || t('app:form.required') }}
        error={errorOf('occurredOn')}
      />
    </Form>
  );
}
