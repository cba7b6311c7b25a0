import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/components/button.js';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { DatePicker } from '#web/components/date-picker.js';
import { useAsOf, useTravel } from '#web/lib/as-of.js';
import type { Complaint } from '#web/lib/complaints.js';

/** Which day to show: of effect, and as known on. */
export function AsOfDialog({ today, onClose }: { today: string; onClose: () => void }) {
  const { t } = useTranslation();
  const now = useAsOf();
  const travel = useTravel();
  const [asOf, setAsOf] = useState(now.asOf ?? today);
  const [knownOn, setKnownOn] = useState(now.knownOn ?? '');
  const [complaints, setComplaints] = useState<readonly Complaint[]>([]);
  const show = (): void => {
    const late = [asOf > today ? 'as-of' : '', knownOn > today ? 'known-on' : ''].filter(Boolean);
    setComplaints(late.map((field) => ({ field, message: t('asOf.inTheFuture') })));
    if (late.length > 0) return;
    const isToday = asOf === today && (knownOn === '' || knownOn === today);
    travel(isToday ? {} : { asOf, ...(knownOn === '' ? {} : { knownOn }) });
    onClose();
  };
  return (
    <Dialog title={t('asOf.title')} onClose={onClose}>
      <Form onSubmit={show} complaints={complaints} submit={t('asOf.show')} onCancel={onClose}>
        <p>{t('asOf.what')}</p>
        <DatePicker
          name="as-of"
          label={t('asOf.effect')}
          hint={t('asOf.effectHint')}
          value={asOf}
          onChange={(day) => setAsOf(day || today)}
          max={today}
        />
        <DatePicker
          name="known-on"
          label={t('asOf.known')}
          hint={t('asOf.knownHint')}
          value={knownOn}
          onChange={setKnownOn}
          max={today}
          optional
        />
        <p>
          <LinkButton to="/consent-status/compare" look="quiet">
            {t('asOf.compare')}
          </LinkButton>
        </p>
      </Form>
    </Dialog>
  );
}
