import { useEffect, useRef } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Notice } from '#web/components/notice.js';
import { longDate } from '#web/lib/format.js';
import { tellEvent, tellWho } from '../history/tell-event.js';
import { numberOf, type CheckItem } from '../item/check-item.js';
import { useTeller } from '../item/use-teller.js';
import { StateTag } from '../../state-tag.js';
import type { Action } from './action.js';
import styles from './actions.module.css';
import { describeBody } from './describe-body.js';
import type { ActionForm } from './use-action-form.js';

interface StaleChoiceProps<V extends FieldValues> {
  readonly made: ActionForm<V>;
  readonly current: CheckItem;
  readonly action: Action;
}

/** What the reader wanted to send beside what has happened meanwhile; they choose. The form below keeps what was typed. */
export function StaleChoice<V extends FieldValues>({ made, current, action }: StaleChoiceProps<V>) {
  const { t } = useTranslation('consent-checks/check');
  const teller = useTeller(current.programme);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), [current.revision]);
  const isPossible = current.actions.some(({ name, allowed }) => name === action && allowed);
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice tone="warn" title={t('stale.title')} announced>
        <p>{t('stale.what')}</p>
        <div className={styles.versions}>
          <section>
            <h4>{t('stale.mine')}</h4>
            <dl className={styles.mine}>
              {describeBody(made.body(), teller).map(({ name, text }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section>
            <h4>{t('stale.theirs')}</h4>
            <p>
              <StateTag state={current.state} />
            </p>
            <ol start={made.base + 2}>
              {current.history.slice(made.base + 1).map((entry) => (
                <li key={entry.revision} value={numberOf(entry)}>
                  {tellEvent(entry, teller)} ({tellWho(entry, teller)}, {longDate(entry.occurredOn)})
                </li>
              ))}
            </ol>
          </section>
        </div>
        {isPossible ? null : <p>{t('stale.impossible')}</p>}
        <div className={styles.buttons}>
          {isPossible ? (
            <Button look="primary" busy={made.busy} onClick={made.sendAnyway}>
              {t('stale.send')}
            </Button>
          ) : null}
          <Button onClick={made.discard}>{t('stale.discard')}</Button>
        </div>
      </Notice>
    </div>
  );
}
