import { parseDate, type CalendarDate } from '@internationalized/date';
import { useState, type ReactNode } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker as AriaDatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
  Text,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isDay, longDate } from '#web/lib/format.js';
import { locale } from '#web/lib/language.js';
import styles from './date-picker.module.css';
import { fieldId } from './field.js';

/** A field for a day. */
export interface DatePickerProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** A day as `2023-03-15`; empty when none is chosen. */
  readonly value: string;
  /** Told when all parts of a day are typed, or one is taken out again; then the day is empty. */
  readonly onChange: (day: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

const dayOf = (text: string | undefined): CalendarDate | null => (isDay(text) ? parseDate(text) : null);

/** A day, typed as dd mm åååå or chosen from a calendar. Weeks begin on Monday. In forms: `DateField`. */
export function DatePicker(props: DatePickerProps) {
  const { name, value, onChange, onBlur, error, optional, min, max } = props;
  const [own, setOwn] = useState<HTMLElement | null>(null);
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const isInDialog = own?.closest('dialog') != null;
  return (
    <I18nProvider locale={locale()}>
      <AriaDatePicker
        ref={setOwn}
        id={fieldId(name)}
        className={styles.picker ?? ''}
        value={dayOf(value)}
        onChange={(day) => onChange(day?.toString() ?? '')}
        onOpenChange={(isOpen) => {
          if (isOpen && layer?.matches(':popover-open') === false) layer.showPopover();
        }}
        minValue={dayOf(min)}
        maxValue={dayOf(max)}
        isRequired={!optional}
        placeholderValue={dayOf(max ?? min)}
        validationBehavior="aria"
        firstDayOfWeek="mon"
        shouldForceLeadingZeros
        {...(error ? { isInvalid: true } : {})}
        {...(onBlur ? { onBlur } : {})}
      >
        <Words {...props} />
        <Group className={styles.group ?? ''}>
          <DateInput className={styles.input ?? ''}>
            {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
          </DateInput>
          <Button className={styles.button ?? ''}>
            <span aria-hidden="true">▦</span>
          </Button>
        </Group>
        <Days layer={layer} />
        {isInDialog ? <div ref={setLayer} popover="manual" className={styles.layer} /> : null}
      </AriaDatePicker>
    </I18nProvider>
  );
}

function Words({ label, hint, error, optional, value, min, max }: DatePickerProps) {
  const { t } = useTranslation();
  const isEarly = min !== undefined && value !== '' && value < min;
  const bound = isEarly
    ? t('field.earliest', { day: longDate(min) })
    : max && t('field.latest', { day: longDate(max) });
  return (
    <>
      <Label className={styles.label ?? ''}>
        {label}
        {optional ? <span className={styles.optional}> ({t('field.optional')})</span> : null}
      </Label>
      {hint ? (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles.error ?? ''}>
        <span className="visually-hidden">{t('field.error')} </span>
        {/* The control's own words for a day out of bounds are in the browser's language, not the page's. */}
        {error ?? bound}
      </FieldError>
    </>
  );
}

// A modal dialog of the browser's own covers the page and cuts off what is larger; there the calendar has its own layer.
function Days({ layer }: { layer: HTMLElement | null }) {
  return (
    <Popover className={styles.popover ?? ''} {...(layer ? { UNSTABLE_portalContainer: layer } : {})}>
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
          <CalendarGrid>{(date) => <CalendarCell date={date} className={styles.cell ?? ''} />}</CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}
