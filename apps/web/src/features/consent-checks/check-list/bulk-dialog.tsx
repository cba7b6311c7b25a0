import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Dialog } from '#web/components/dialog.js';
import { Button } from '#web/components/button.js';
import { Form } from '#web/components/form.js';
import { TextArea } from '#web/components/text-field.js';
import { serverComplaints } from '#web/lib/complaints.js';
import { looksLikeCpr } from '#web/lib/cpr.js';
import styles from './check-list.module.css';
import { BulkResults } from './bulk-results.js';
import { useBulk, useBulkPreview, type BulkAction } from './use-bulk.js';
import type { ListedCheck } from './use-check-list.js';

interface BulkDialogProps {
  readonly action: BulkAction;
  readonly checks: readonly ListedCheck[];
  readonly onClose: () => void;
  /** Told which are done, so that what is left stays chosen. */
  readonly onDone: (done: readonly ListedCheck[]) => void;
}

/** First what would happen to each, then the deed, then what happened to each. */
export function BulkDialog({ action, checks: now, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation('consent-checks/check-list');
  // What was chosen when it opened: updates of the list behind do not change what one is about to do.
  const [checks] = useState(now);
  const [note, setNote] = useState('');
  const bulk = useBulk();
  const preview = useBulkPreview({ action, checks }, bulk.isIdle);
  const isCpr = looksLikeCpr(note);
  const close = (): void => {
    const done = new Set(
      bulk.data?.results.flatMap(({ id, outcome }) => (outcome === 'refused' ? [] : [id])),
    );
    onDone(checks.filter(({ id }) => done.has(id)));
    onClose();
    // The button that opened it goes with what was chosen; the page takes the focus once it is no longer behind.
    setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById('main')?.focus();
    });
  };
  if (bulk.data)
    return (
      <Dialog title={t(`bulk.do.${action}`)} onClose={close} wide>
        <div className={styles.stack}>
          <BulkResults answer={bulk.data} checks={checks} />
          <div>
            <Button look="primary" onClick={close}>
              {t('app:dialog.close')}
            </Button>
          </div>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={t(`bulk.do.${action}`)} onClose={close} wide>
      <Asked query={preview}>
        {(answer) => {
          const possible = new Set(
            answer.results.flatMap(({ id, outcome }) => (outcome === 'ok' ? [id] : [])),
          );
          const doable = checks.filter(({ id }) => possible.has(id));
          return (
            <div className={styles.stack}>
              <BulkResults answer={answer} checks={checks} />
              {doable.length === 0 ? (
                <div>
                  <Button onClick={close}>{t('app:dialog.close')}</Button>
                </div>
              ) : (
                <Form
                  onSubmit={() => {
                    if (!isCpr) bulk.mutate({ action, checks: doable, note: note.trim() });
                  }}
                  complaints={
                    isCpr ? [{ field: 'note', message: t('app:form.cpr') }] : serverComplaints(bulk.error, t)
                  }
                  submit={t('bulk.submit', { count: doable.length })}
                  busy={bulk.isPending}
                  onCancel={close}
                >
                  {action === 'request-answer' ? null : (
                    <TextArea
                      name="note"
                      label={t('bulk.note')}
                      hint={t('bulk.noteHint')}
                      optional
                      rows={2}
                      maxLength={2000}
                      value={note}
                      error={isCpr ? t('app:form.cpr') : undefined}
                      onChange={({ target }) => setNote(target.value)}
                    />
                  )}
                </Form>
              )}
            </div>
          );
        }}
      </Asked>
    </Dialog>
  );
}
