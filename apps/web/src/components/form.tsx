import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
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
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit(event);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <ErrorSummary complaints={complaints} />
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

/** Every complaint on one list, each leading to its field. It takes the focus when it appears, and so does the title. */
export function ErrorSummary({ complaints }: { complaints: readonly Complaint[] }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  const told = complaints.map(({ message }) => message).join('\n');
  useEffect(() => {
    if (told === '') return;
    ref.current?.focus();
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
