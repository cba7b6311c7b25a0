import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Dialog } from '#web/components/dialog.js';
import { Form } from '#web/components/form.js';
import { TextField } from '#web/components/text-field.js';
import { complaintOf, ownComplaints } from '#web/lib/complaints.js';
import { say } from '#web/lib/toasts.js';
import styles from './check-list.module.css';
import type { ListSearch } from './list-search.js';
import type { OwnView } from './saved-views.js';
import type { useOwnViews } from './use-own-views.js';

interface ViewsDialogProps {
  readonly own: ReturnType<typeof useOwnViews>;
  readonly search: ListSearch;
  readonly onClose: () => void;
}

/** Saves what is shown under a name, and keeps the views that were saved. */
export function ViewsDialog({ own, search, onClose }: ViewsDialogProps) {
  const { t } = useTranslation('consent-checks/check-list');
  const [renaming, setRenaming] = useState<OwnView>();
  const form = useForm({ defaultValues: { name: '' } });
  const complaints = ownComplaints(form.formState.errors);
  const submit = form.handleSubmit(({ name }) => {
    const wanted = name.trim();
    if (renaming) own.rename(renaming.id, wanted);
    else own.save(wanted, search);
    say(t('view.saved', { name: wanted }));
    onClose();
  });
  return (
    <Dialog title={t('view.save')} onClose={onClose}>
      <Form onSubmit={(event) => void submit(event)} complaints={complaints} submit={t('view.save')}>
        <TextField
          label={renaming ? t('view.newName', { name: renaming.name }) : t('view.name')}
          hint={renaming ? undefined : t('view.nameHint')}
          error={complaintOf(complaints, 'name')}
          maxLength={60}
          autoComplete="off"
          {...form.register('name', {
            validate: (name) => name.trim() !== '' || t('view.nameMissing'),
          })}
        />
      </Form>
      {own.views.length > 0 ? (
        <>
          <h3>{t('view.own')}</h3>
          <ul className={styles.ownViews}>
            {own.views.map((view) => (
              <li key={view.id}>
                <span>{view.name}</span>
                <Button
                  small
                  onClick={() => {
                    setRenaming(view);
                    form.reset({ name: view.name });
                    form.setFocus('name');
                  }}
                >
                  {t('view.rename')} <span className="visually-hidden">{view.name}</span>
                </Button>
                <Button small look="danger" onClick={() => own.remove(view.id)}>
                  {t('view.remove')} <span className="visually-hidden">{view.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  );
}
