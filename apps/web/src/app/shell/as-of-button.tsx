import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { useIsPast } from '#web/lib/as-of.js';

const AsOfDialog = lazy(async () => ({ default: (await import('./as-of-dialog.js')).AsOfDialog }));

/** Opens the choice of the day the whole application shows. */
export function AsOfButton({ today }: { today: string }) {
  const { t } = useTranslation();
  const isPast = useIsPast();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {isPast ? t('asOf.other') : t('asOf.today')}
      </Button>
      <Suspense>{open ? <AsOfDialog today={today} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}
