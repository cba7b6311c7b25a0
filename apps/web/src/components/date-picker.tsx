import { parseDate, type CalendarDate } from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker as AriaDatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
  Text,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isDay } from '#web/lib/format.js';
import { locale } from '#web/lib/language.js';
import styles from './date-picker.module.css';
import { fieldId } from './field.js';

interface DatePickerProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** A day as `2023-03-15`; empty when none is chosen. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
}

const dayOf = (text: string | undefined): CalendarDate | null => (isDay(text) ? parseDate(text) : null);

/** A day, typed as dd mm åååå or chosen from a calendar. Weeks begin on Monday. */
export function DatePicker({ name, label, hint, optional, value, onChange, min, max }: DatePickerProps) {
  const { t } = useTranslation();
  return (
    <I18nProvider locale={locale()}>
      <AriaDatePicker
        id={fieldId(name)}
        className={styles.picker ?? ''}
        value={dayOf(value)}
        onChange={(day) => onChange(day?.toString() ?? '')}
        minValue={dayOf(min)}
        maxValue={dayOf(max)}
        firstDayOfWeek="mon"
        shouldForceLeadingZeros
      >
        <Label className={styles.label ?? ''}>
          {label}
          {optional ? ` (${t('field.optional')})` : ''}
        </Label>
        {hint ? (
          <Text slot="description" className={styles.hint ?? ''}>
            {hint}
          </Text>
        ) : null}
        <Group className={styles.group ?? ''}>
          <DateInput className={styles.input ?? ''}>
            {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
          </DateInput>
          <Button className={styles.button ?? ''}>
            <span aria-hidden="true">▦</span>
          </Button>
        </Group>
        <Popover className={styles.popover ?? ''}>
          <Dialog className={styles.dialog ?? ''}>
            <Calendar>
              <header className={styles.header}>
                <Button slot="previous" className={styles.button ?? ''}>
                  <span aria-hidden="true">‹</span>
                </Button>
                <Heading />
                <Button slot="next" className={styles.button ?? ''}>
                  <span aria-hidden="true">›</span>
                </Button>
              </header>
              <CalendarGrid>
                {(date) => <CalendarCell date={date} className={styles.cell ?? ''} />}
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </AriaDatePicker>
    </I18nProvider>
  );
}
