import { useTranslation } from 'react-i18next';
import { Num, NumHead, Table } from '#web/components/table.js';
import { Trouble } from '#web/components/trouble.js';
import { count } from '#web/lib/format.js';
import { ProblemError } from '#web/lib/problem.js';

/** What is wrong with a row of a file; never the value itself. */
export interface RowError {
  readonly line: number;
  readonly field?: string | null;
  readonly code: string;
  readonly firstLine?: number | null;
}

/** What is wrong with a heading. */
export interface HeadingError {
  readonly column?: number | null;
  readonly field?: string | null;
  readonly code: string;
}

interface Details {
  readonly total?: number;
  readonly errors?: readonly RowError[];
  readonly headings?: readonly HeadingError[];
}

/** Why a file was refused, and where in it. */
export function FileRefused({ error }: { error: unknown }) {
  const details = error instanceof ProblemError ? (error.problem.details as Details | undefined) : undefined;
  return (
    <>
      <Trouble error={error} />
      {details?.errors ? (
        <RowErrors errors={details.errors} total={details.total ?? details.errors.length} />
      ) : null}
      {details?.headings ? <HeadingErrors headings={details.headings} /> : null}
    </>
  );
}

/** Row errors by line, each with what is wrong and its code. */
export function RowErrors({ errors, total }: { errors: readonly RowError[]; total: number }) {
  const { t } = useTranslation('sample-audits/draw-sample/frame');
  return (
    <Table
      caption={t(total > errors.length ? 'errors.first200' : 'errors.caption', {
        count: errors.length,
        total: count(total),
      })}
    >
      <thead>
        <tr>
          <NumHead>{t('errors.line')}</NumHead>
          <th scope="col">{t('errors.field')}</th>
          <th scope="col">{t('errors.what')}</th>
          <th scope="col">{t('errors.code')}</th>
        </tr>
      </thead>
      <tbody>
        {errors.map(({ line, field, code, firstLine }) => (
          <tr key={`${line} ${field ?? ''} ${code}`}>
            <Num>{line}</Num>
            <td>{field ? t(`field.${field}`) : ''}</td>
            <td>
              {t([`rowError.${code}`, 'rowError.unknown'])}
              {firstLine == null ? null : ` ${t('errors.first', { line: firstLine })}`}
            </td>
            <td>
              <code>{code}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What is wrong with the headings of a file. */
export function HeadingErrors({ headings }: { headings: readonly HeadingError[] }) {
  const { t } = useTranslation('sample-audits/draw-sample/frame');
  return (
    <ul>
      {headings.map(({ column, field, code }) => (
        <li key={`${column ?? ''} ${field ?? ''} ${code}`}>
          {t(`headingError.${code}`, { column, field: field ? t(`field.${field}`) : '' })} <code>{code}</code>
        </li>
      ))}
    </ul>
  );
}
