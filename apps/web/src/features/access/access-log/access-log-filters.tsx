import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '#web/components/button.js';
import { FormDateField } from '#web/components/form-date-field.js';
import { TextField } from '#web/components/text-field.js';
import { looksLikeCpr } from '#web/lib/cpr.js';
import { useSession } from '#web/lib/session.js';
import styles from '../access.module.css';
import { accessLogSearch, type AccessLogSearch } from './access-log-search.js';

interface Values {
  readonly sample: string;
  readonly account: string;
  readonly from: string;
  readonly to: string;
}

/** Narrows the log. What is chosen stands in the address. */
export function AccessLogFilters({ search }: { search: AccessLogSearch }) {
  const { t } = useTranslation('access');
  const { today, region } = useSession();
  const navigate = useNavigate({ from: '/administration/access-log' });
  const { sample = '', account = '', from = '', to = '' } = search;
  const { register, control, handleSubmit, formState } = useForm<Values>({
    mode: 'onChange',
    defaultValues: { sample, account, from, to },
  });
  const { errors } = formState;
  const show = handleSubmit((values) =>
    navigate({
      search: ({ asOf, knownOn }) => ({ asOf, knownOn, ...accessLogSearch({ ...values }) }),
    }),
  );
  const noCpr = (text: string): true | string => !looksLikeCpr(text) || t('app:form.cpr');
  return (
    <form
      noValidate
      role="search"
      className={styles.filters}
      data-print="no"
      onSubmit={(event) => void show(event)}
    >
      <TextField
        label={t('column.sample')}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        optional={region === null}
        {...register('sample', { validate: noCpr })}
        error={errors.sample?.message}
      />
      <TextField
        label={t('column.account')}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        optional
        {...register('account', { validate: noCpr })}
        error={errors.account?.message}
      />
      <FormDateField label={t('accessLog.from')} max={today} optional control={control} name="from" />
      <FormDateField
        label={t('accessLog.to')}
        max={today}
        optional
        control={control}
        name="to"
        rules={{
          validate: (day, values) => day === '' || values.from <= day || t('fault.before-it-begins'),
        }}
        error={errors.to?.message}
      />
      <Button type="submit">{t('filter.show')}</Button>
      {[sample, account, from, to].some((each) => each !== '') ? (
        <LinkButton look="quiet" to="/administration/access-log" search={{}}>
          {t('filter.reset')}
        </LinkButton>
      ) : null}
    </form>
  );
}
