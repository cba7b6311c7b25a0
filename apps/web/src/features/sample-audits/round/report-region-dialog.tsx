import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Choice, Choices } from '#web/components/choices.js';
import { Dialog } from '#web/components/dialog.js';
import { FormDateField } from '#web/components/form-date-field.js';
import { Form } from '#web/components/form.js';
import { SelectField, TextArea, TextField } from '#web/components/text-field.js';
import { reportRegionReport } from '#web/lib/api/sdk.gen.js';
import { send } from '#web/lib/ask.js';
import { complaintOf, ownComplaints } from '#web/lib/complaints.js';
import { looksLikeCpr } from '#web/lib/cpr.js';
import { useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import type { Outcome, Round } from '../round.js';
import { StaleRound } from '../stale-round.js';
import { useRegionName } from '../use-programme.js';
import { useRoundCommand } from '../use-round-command.js';
import { useRoundComplaints } from './use-round-complaints.js';

interface ReportValues {
  readonly region: string;
  readonly outcome: Outcome | '';
  readonly sampled: string;
  readonly note: string;
  readonly occurredOn: string;
}

const OUTCOMES: readonly Outcome[] = ['no-errors-found', 'no-outstanding-items', 'errors-found'];

/** A region's report on the round; an auditor writes down what a region said. */
export function ReportRegionDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useTranslation(['sample-audits/round', 'sample-audits']);
  const { region: own, today } = useSession();
  const nameOf = useRegionName(round.programme);
  const { register, control, handleSubmit, formState } = useForm<ReportValues>({
    defaultValues: { region: own ?? '', outcome: '', sampled: '', note: '', occurredOn: today },
  });
  const { command, stale, sendAnyway } = useRoundCommand<ReportValues>(
    round,
    ({ region, outcome, sampled, note, occurredOn }, headers) =>
      send(
        reportRegionReport({
          path: { id: round.id },
          body: {
            region,
            outcome: outcome === '' ? 'errors-found' : outcome,
            occurredOn,
            ...(sampled === '' ? {} : { sampled: Number(sampled) }),
            ...(note.trim() === '' ? {} : { note: note.trim() }),
          },
          headers,
        }),
      ),
    () => {
      say(t('reports.saved'));
      onClose();
    },
  );
  const server = useRoundComplaints(command.error);
  const errorOf = (field: keyof ReportValues) =>
    formState.errors[field]?.message ?? complaintOf(server, field);
  const required = t('app:form.required');
  return (
    <Dialog title={t(own === null ? 'reports.writeDown' : 'reports.report')} onClose={onClose}>
      <Form
        complaints={[...ownComplaints(formState.errors), ...server]}
        submit={t('reports.submit')}
        busy={command.isPending}
        onCancel={onClose}
        onSubmit={(event) => void handleSubmit((values) => command.mutate(values))(event)}
      >
        {stale ? (
          <StaleRound seen={round} now={stale} wanted={t('reports.submit')} onSendAnyway={sendAnyway} />
        ) : null}
        {own === null ? (
          <SelectField label={t('region')} {...register('region', { required })} error={errorOf('region')}>
            <option value="">{t('app:field.choose')}</option>
            {round.regions.map((region) => (
              <option key={region} value={region}>
                {nameOf(region)}
              </option>
            ))}
          </SelectField>
        ) : null}
        <Choices legend={t('reports.outcome')} name="outcome" error={errorOf('outcome')}>
          {OUTCOMES.map((outcome) => (
            <Choice key={outcome} value={outcome} {...register('outcome', { required })}>
              {t(`sample-audits:outcome.${outcome}`)}
            </Choice>
          ))}
        </Choices>
        <TextField
          label={t('reports.sampled')}
          hint={t('reports.sampledHint')}
          optional
          short
          inputMode="numeric"
          {...register('sampled', { pattern: { value: /^\d{0,7}$/, message: t('reports.number') } })}
          error={errorOf('sampled')}
        />
        <TextArea
          label={t('note')}
          optional
          hint={t('noteHint')}
          {...register('note', { validate: (text) => !looksLikeCpr(text) || t('app:form.cpr') })}
          error={errorOf('note')}
        />
        <FormDateField
          label={t('occurredOn')}
          max={today}
          control={control}
          name="occurredOn"
          rules={{ required }}
          error={errorOf('occurredOn')}
        />
      </Form>
    </Dialog>
  );
}
