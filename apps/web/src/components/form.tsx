import { useEffect, useRef, type FormEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import { fieldId } from './field.js';
import styles from './field.module.css';
import { Notice } from './notice.js';

/** What must be corrected, and where. A complaint about nothing in particular has no field. */
export interface Complaint {
  readonly field?: string;
  readonly message: string;
}

interface FormProps {
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly complaints: readonly Complaint[];
  readonly submit: string;
  readonly busy?: boolean;
  readonly onCancel?: () => void;
  /** More beside the button that sends. */
  readonly also?: ReactNode;
  readonly children: ReactNode;
}

/** A form: a summary of what to correct on top, the fields, one button that sends. Ctrl+Enter sends as well. */
export function Form({ onSubmit, complaints, submit, busy, onCancel, also, children }: FormProps) {
  const { t } = useTranslation();
  const sentRef = useRef(false);
  return (
    <form
      noValidate
      className={styles.form}
      onInput={() => {
        sentRef.current = false;
      }}
      onSubmit={(event) => {
        event.preventDefault();
        sentRef.current = true;
        if (!busy) onSubmit(event);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <ErrorSummary complaints={complaints} sentRef={sentRef} busy={busy ?? false} />
      {children}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" busy={busy ?? false}>
          {busy ? t('form.sending') : submit}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{t('form.cancel')}</Button> : null}
        {also}
      </div>
    </form>
  );
}

/** The field's own label before what is wrong with it: "Prøve: feltet skal udfyldes" says which of several. */
function nameOf(field: string): string {
  const control = document.getElementById(fieldId(field));
  const named = control?.getAttribute('aria-labelledby')?.split(' ')[0];
  const label =
    control?.querySelector(':scope > legend') ??
    document.querySelector(`label[for="${fieldId(field)}"]`) ??
    (named ? document.getElementById(named) : null);
  const text = label?.firstChild?.textContent?.trim();
  return text ? `${text}: ` : '';
}

/** Leads to a field; to the first part of one that has several, such as a day. */
function focusOn(field: string): void {
  const control = document.getElementById(fieldId(field));
  (control?.querySelector<HTMLElement>('[role=spinbutton]') ?? control)?.focus();
}

interface ErrorSummaryProps {
  readonly complaints: readonly Complaint[];
  /** Whether the form around it was sent and nothing was typed since. */
  readonly sentRef?: RefObject<boolean>;
  readonly busy?: boolean;
}

/**
 * Every complaint on one list, each leading to its field, and in the title. It takes the focus when it appears; in a
 * form only after sending, since complaints that come and go while somebody types must leave the focus where it is.
 */
export function ErrorSummary({ complaints, sentRef, busy }: ErrorSummaryProps) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef('');
  const told = complaints.map(({ message }) => message).join('\n');
  useEffect(() => {
    const isNews = sentRef ? sentRef.current && !busy : told !== before.current;
    before.current = told;
    if (told === '' || !isNews) return;
    if (sentRef) sentRef.current = false;
    ref.current?.focus();
  });
  useEffect(() => {
    if (told === '') return;
    const { title } = document;
    if (!title.startsWith(t('form.errorTitle'))) document.title = `${t('form.errorTitle')} ${title}`;
    return () => {
      document.title = title;
    };
  }, [told, t]);
  if (complaints.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice tone="bad" title={t('form.errors', { count: complaints.length })} announced>
        <ul>
          {complaints.map(({ field, message }) => (
            <li key={`${field ?? ''}${message}`}>
              {field ? (
                <a
                  href={`#${fieldId(field)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusOn(field);
                  }}
                >
                  {nameOf(field)}
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
