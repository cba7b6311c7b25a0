import { useEffect, useRef, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Form } from '#web/components/form.js';
import { useSession } from '#web/lib/session.js';
import type { ActionFormProps } from './action-form-props.js';
import { labelKey } from './action-label.js';
import styles from './actions.module.css';
import { MovedLine } from './moved-line.js';
import { StaleChoice } from './stale-choice.js';
import type { ActionForm } from './use-action-form.js';

interface ActionFrameProps<V extends FieldValues> extends ActionFormProps {
  readonly made: ActionForm<V>;
  readonly children: ReactNode;
}

/** The frame of a form about an item: what it does, its draft, what happened meanwhile, and the fields. */
export function ActionFrame<V extends FieldValues>({ made, children, ...props }: ActionFrameProps<V>) {
  const { t } = useTranslation('consent-checks/check');
  const { role } = useSession();
  const { item, action, onCancel } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.form} data-print="no">
      <h3 ref={heading} tabIndex={-1}>
        {t(labelKey(action, item, role))}
      </h3>
      <p>{t(`action.${action}.what`)}</p>
      {made.hasDraft ? (
        <p role="status" className={styles.draft}>
          {t('app:form.draftKept')}{' '}
          <Button small look="quiet" onClick={made.dropDraft}>
            {t('app:form.draftDrop')}
          </Button>
        </p>
      ) : null}
      {made.current ? (
        <StaleChoice made={made} current={made.current} action={action} />
      ) : (
        <MovedLine item={item} base={made.base} busy={made.busy} />
      )}
      <Form
        onSubmit={made.submit}
        complaints={made.complaints}
        submit={t(`action.${action}.send`)}
        busy={made.busy}
        onCancel={onCancel}
      >
        {children}
      </Form>
    </div>
  );
}
