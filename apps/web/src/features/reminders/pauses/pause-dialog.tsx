import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { FormDateField } from '#web/components/form-date-field.js';
import { SelectField, TextArea } from '#web/components/text-field.js';
import { complaintOf, ownComplaints, serverComplaints } from '#web/lib/complaints.js';
import { looksLikeCpr } from '#web/lib/cpr.js';
import { shortDate } from '#web/lib/format.js';
import { useProgramme } from '#web/lib/programme.js';
import { useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import { faultOfEnd, latestEnd, pauseInput, type PauseTarget, type PauseValues } from './pause.js';
import { usePause } from './use-pause.js';
import { useTakeBack } from './use-take-back.js';

interface PauseDialogProps {
  /** What is paused; without one a region is chosen. */
  readonly target?: PauseTarget | undefined;
  /** The region that is chosen to begin with. */
  readonly region?: string | undefined;
  readonly onClose: () => void;
}

/** Pauses a ladder: why, and until when. */
export function PauseDialog({ target, region = '', onClose }: PauseDialogProps) {
  const { t } = useTranslation(['reminders/pauses', 'reminders']);
  const { today } = useSession();
  const { regions } = useProgramme();
  const { register, control, handleSubmit, formState } = useForm<PauseValues>({
    mode: 'onChange',
    shouldFocusError: false,
    defaultValues: { region, reason: '', until: '' },
  });
  const takeBack = useTakeBack();
  const command = usePause(({ until }, pause) => {
    const action = { label: t('app:undo'), run: () => takeBack(pause) };
    say(t('pause.done', { day: shortDate(until) }), { action });
    onClose();
  });
  const server = serverComplaints(command.error, t);
  const errorOf = (field: keyof PauseValues): string | undefined =>
    formState.errors[field]?.message ?? complaintOf(server, field);
  const latest = latestEnd(today);
  return (
    <Dialog title={target ? t('pause.titleOf', { name: target.name }) : t('pause.title')} onClose={onClose}>
      <Form
        complaints={formState.submitCount > 0 ? [...ownComplaints(formState.errors), ...server] : []}
        submit={t('pause.submit')}
        busy={command.isPending}
        onCancel={onClose}
        onSubmit={(event) =>
          void handleSubmit((values) => command.mutate(pauseInput(values, target, today)))(event)
        }
      >
        <p>{t('pause.what')}</p>
        {target ? null : (
          <SelectField
            label={t('reminders:filter.region')}
            {...register('region', { required: t('pause.regionMissing') })}
            error={errorOf('region') ?? complaintOf(server, 'target')}
          >
            <option value="">{t('app:field.choose')}</option>
            {regions.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <TextArea
          label={t('pause.reason')}
          hint={t('pause.reasonHint')}
          maxLength={500}
          {...register('reason', {
            validate: (text) =>
              text.trim() === '' ? t('pause.reasonMissing') : !looksLikeCpr(text) || t('app:form.cpr'),
          })}
          error={errorOf('reason')}
        />
        <FormDateField
          label={t('pause.until')}
          hint={t('pause.untilHint', { latest: shortDate(latest) })}
          min={today}
          max={latest}
          control={control}
          name="until"
          rules={{
            validate: (day) => {
              const fault = faultOfEnd(day, today);
              return fault === undefined || t(`pause.fault.${fault}`, { latest: shortDate(latest) });
            },
          }}
          error={errorOf('until')}
        />
      </Form>
    </Dialog>
  );
}
