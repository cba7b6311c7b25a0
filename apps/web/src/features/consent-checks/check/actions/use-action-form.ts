import { useState } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ownComplaints, serverComplaints, type Complaint } from '#web/lib/complaints.js';
import { forgetDraft, readDraft, useDraft } from '#web/lib/drafts.js';
import { isStale } from '#web/lib/problem.js';
import { useSession } from '#web/lib/session.js';
import { useCommand } from '#web/lib/use-command.js';
import type { CheckItem } from '../item/check-item.js';
import type { ActionFormProps } from './action-form-props.js';
import { draftOf } from './draft-of.js';
import { sendAction, type Body, type Letter } from './send-action.js';

/** How a form turns what is typed into a command. */
interface Shape<V extends FieldValues> {
  readonly defaults: V;
  readonly bodyOf: (values: V) => Body;
}

export interface ActionForm<V extends FieldValues> {
  readonly form: UseFormReturn<V>;
  readonly complaints: readonly Complaint[];
  readonly busy: boolean;
  /** The item as it has become meanwhile, when the server found the command stale. */
  readonly current: CheckItem | undefined;
  /** The revision the form was opened on. */
  readonly base: number;
  readonly hasDraft: boolean;
  readonly body: () => Body;
  readonly submit: () => void;
  /** Sends the same on top of what has happened meanwhile. */
  readonly sendAnyway: () => void;
  readonly discard: () => void;
  readonly dropDraft: () => void;
}

/** A form that gives a command: its draft, its complaints, and what to do when the item has changed meanwhile. */
export function useActionForm<V extends FieldValues>(
  { item, action, onRecorded, onCancel }: ActionFormProps,
  { defaults, bodyOf }: Shape<V>,
): ActionForm<V> {
  const { t } = useTranslation('consent-checks/check');
  const account = useSession().account ?? '';
  const name = draftOf(action, item.id);
  const [draft] = useState(() => readDraft<Partial<V>>(account, name));
  const [base] = useState(item.revision);
  const [hasDraft, setHasDraft] = useState(draft !== undefined);
  const form = useForm<V>({ defaultValues: { ...defaults, ...draft } as DefaultValues<V> });
  useDraft(form, account, name);
  const command = useCommand<Letter>(
    (letter, key) => sendAction(action, item.id, letter, key),
    (accepted) => {
      forgetDraft(account, name);
      onRecorded(accepted);
    },
  );
  const current = isStale(command.error) ? (command.error.problem.current as CheckItem) : undefined;
  const sendOn = (revision: number) =>
    form.handleSubmit(async (values) => {
      // What was refused is still unsent, and leaving the page still asks.
      await command
        .mutateAsync({ body: bodyOf(values), revision })
        .catch(() => form.setError('root', { type: 'server', message: '' }));
    })();
  const discard = (): void => {
    forgetDraft(account, name);
    onCancel();
  };
  return {
    form,
    complaints: [
      ...ownComplaints(form.formState.errors),
      ...(current ? [] : serverComplaints(command.error, t)),
    ],
    busy: command.isPending || form.formState.isSubmitting,
    ...{ current, base, hasDraft, discard },
    body: () => bodyOf(form.getValues()),
    submit: () => void sendOn(base),
    sendAnyway: () => void sendOn(current?.revision ?? base),
    dropDraft: () => {
      form.reset(defaults);
      forgetDraft(account, name);
      setHasDraft(false);
    },
  };
}
