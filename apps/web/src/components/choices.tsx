import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from './field.js';
import styles from './field.module.css';

interface ChoicesProps {
  readonly legend: string;
  readonly name: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** A question with its possible answers: put `Choice`s within. */
export function Choices({ legend, name, hint, error, children }: ChoicesProps) {
  const { t } = useTranslation();
  const id = fieldId(name);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      className={styles.choices}
      id={id}
      tabIndex={-1}
      {...(described ? { 'aria-describedby': described } : {})}
    >
      <legend className={styles.label}>{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          <span className="visually-hidden">{t('field.error')} </span>
          {error}
        </p>
      ) : null}
      {children}
    </fieldset>
  );
}

type ChoiceProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type'> & {
  readonly kind?: 'radio' | 'checkbox';
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLInputElement>;
};

/** One answer to a question, or a box of its own. */
export function Choice({ kind = 'radio', children, ...input }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <input type={kind} {...input} id={id} />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}
