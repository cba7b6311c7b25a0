import type { InputHTMLAttributes, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { classNames } from '#web/lib/class-names.js';
import { Field, type FieldProps } from './field.js';
import styles from './field.module.css';

type Own<T> = FieldProps & { readonly short?: boolean; readonly ref?: Ref<T> };
type InputProps = Own<HTMLInputElement> & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>;

/** One line of text. With react-hook-form: `<TextField label=… {...form.register('sample')} error=… />`. */
export function TextField({ label, hint, error, optional, short, ...input }: InputProps) {
  return (
    <Field
      {...{ label, hint, error, ...(optional ? { optional } : {}) }}
      {...(input.name ? { name: input.name } : {})}
    >
      {(control) => (
        <input
          type="text"
          {...input}
          {...control}
          className={classNames(styles.control, short && styles.short)}
        />
      )}
    </Field>
  );
}

type AreaProps = Own<HTMLTextAreaElement> & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>;

/** Several lines of text. */
export function TextArea({ label, hint, error, optional, short: _, ...area }: AreaProps) {
  return (
    <Field
      {...{ label, hint, error, ...(optional ? { optional } : {}) }}
      {...(area.name ? { name: area.name } : {})}
    >
      {(control) => <textarea rows={4} {...area} {...control} className={styles.control} />}
    </Field>
  );
}

type SelectProps = Own<HTMLSelectElement> & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'>;

/** One of a few: `<SelectField …><option value="1084">Region Hovedstaden</option></SelectField>`. */
export function SelectField({ label, hint, error, optional, short, children, ...select }: SelectProps) {
  return (
    <Field
      {...{ label, hint, error, ...(optional ? { optional } : {}) }}
      {...(select.name ? { name: select.name } : {})}
    >
      {(control) => (
        <select {...select} {...control} className={classNames(styles.control, short && styles.short)}>
          {children}
        </select>
      )}
    </Field>
  );
}
