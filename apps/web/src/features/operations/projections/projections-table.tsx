import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Num, NumHead, Table } from '#web/components/table.js';
import { count } from '#web/lib/format.js';
import styles from '../operations.module.css';
import { useNameOf } from '../use-name-of.js';
import { ReaderLag, ReaderState } from './reader-state.js';
import { RebuildProgress } from './rebuild-progress.js';
import type { Projection } from './use-projections.js';

interface ProjectionsTableProps {
  readonly projections: readonly Projection[];
  /** The last place of the log. */
  readonly head: string;
  /** Given when the reader may have one rebuilt. */
  readonly onRebuild: ((name: string) => void) | undefined;
  readonly mayCancel: boolean;
}

/** The read models: how far each has come, and its rebuild. */
export function ProjectionsTable({ projections, head, onRebuild, mayCancel }: ProjectionsTableProps) {
  const { t } = useTranslation('operations');
  const nameOf = useNameOf();
  return (
    <Table caption={t('projections.caption', { head: count(Number(head)) })}>
      <thead>
        <tr>
          <th scope="col">{t('column.model')}</th>
          <th scope="col">{t('column.state')}</th>
          <NumHead>{t('column.position')}</NumHead>
          <NumHead>{t('column.lag')}</NumHead>
          <NumHead>{t('column.version')}</NumHead>
          <NumHead>{t('column.parked')}</NumHead>
          <th scope="col">{t('column.rebuild')}</th>
        </tr>
      </thead>
      <tbody>
        {projections.map((projection) => {
          const { name, position, version, codeVersion, parked, rebuild } = projection;
          return (
            <tr key={name}>
              <th scope="row">
                {nameOf('projection', name)}
                <div className={styles.quiet}>{name}</div>
              </th>
              <ReaderState reader={projection} />
              <Num>{count(Number(position))}</Num>
              <ReaderLag reader={projection} />
              <Num>
                {version ?? '–'}
                {version === codeVersion ? null : (
                  <div className={styles.quiet}>{t('projections.codeVersion', { version: codeVersion })}</div>
                )}
              </Num>
              <Num>{count(parked)}</Num>
              <td>
                {rebuild ? (
                  <RebuildProgress run={rebuild} mayCancel={mayCancel} />
                ) : onRebuild && projection.state !== 'rebuilding' ? (
                  <Button small onClick={() => onRebuild(name)}>
                    {t('rebuild.open')}
                    <span className="visually-hidden"> {nameOf('projection', name)}</span>
                  </Button>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
