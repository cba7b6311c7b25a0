import { useController, type FieldPath, type FieldValues, type UseControllerProps } from 'react-hook-form';
import { DateField } from './date-field.js';
import type { DatePickerProps } from './date-picker.js';

type FormDateFieldProps<V extends FieldValues, N extends FieldPath<V>> = Omit<
  DatePickerProps,
  'name' | 'value' | 'onChange' | 'onBlur'
> &
  Pick<UseControllerProps<V, N>, 'name' | 'control' | 'rules'>;

/**
 * A day of a form of react-hook-form, kept as `2023-03-15`, empty when there is none:
 * `<FormDateField label=… control={form.control} name="occurredOn" rules={{ required }} error=… />`.
 */
export function FormDateField<V extends FieldValues, N extends FieldPath<V>>({
  name,
  control,
  rules,
  ...field
}: FormDateFieldProps<V, N>) {
  const held = useController({ name, ...(control ? { control } : {}), ...(rules ? { rules } : {}) }).field;
  const value: unknown = held.value;
  return (
    <DateField
      {...field}
      name={name}
      value={typeof value === 'string' ? value : ''}
      onChange={held.onChange}
      onBlur={held.onBlur}
    />
  );
}
