import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { serverComplaints } from '#web/lib/complaints.js';
import { useNameOf } from '../use-name-of.js';
import { useRebuild } from './use-rebuild.js';

interface RebuildDialogProps {
  readonly name: string;
  readonly onAsked: () => void;
  readonly onClose: () => void;
}

/** Asks once more before a read model is rebuilt. */
export function RebuildDialog({ name, onAsked, onClose }: RebuildDialogProps) {
  const { t } = useTranslation('operations');
  const command = useRebuild(onAsked);
  return (
    <Dialog title={t('rebuild.title', { name: useNameOf()('projection', name) })} onClose={onClose}>
      <Form
        complaints={serverComplaints(command.error, t)}
        submit={t('rebuild.submit')}
        busy={command.isPending}
        onCancel={onClose}
        onSubmit={() => command.mutate({ name })}
      >
        <p>{t('rebuild.what')}</p>
      </Form>
    </Dialog>
  );
}
