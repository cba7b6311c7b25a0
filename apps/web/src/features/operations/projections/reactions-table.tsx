import { useTranslation } from 'react-i18next';
import { Num, NumHead, Table } from '#web/components/table.js';
import { count } from '#web/lib/format.js';
import styles from '../operations.module.css';
import { useNameOf } from '../use-name-of.js';
import { ReaderLag, ReaderState } from './reader-state.js';
import type { Reaction } from './use-projections.js';

/** What Tilsyn does by itself when something happens, and how far it has come. */
export function ReactionsTable({ reactions }: { reactions: readonly Reaction[] }) {
  const { t } = useTranslation('operations');
  const nameOf = useNameOf();
  return (
    <Table caption={t('reactions.title')} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t('column.reaction')}</th>
          <th scope="col">{t('column.state')}</th>
          <NumHead>{t('column.position')}</NumHead>
          <NumHead>{t('column.lag')}</NumHead>
          <NumHead>{t('column.handled')}</NumHead>
        </tr>
      </thead>
      <tbody>
        {reactions.map((reaction) => (
          <tr key={reaction.name}>
            <th scope="row">
              {nameOf('reaction', reaction.name)}
              <div className={styles.quiet}>{reaction.name}</div>
            </th>
            <ReaderState reader={reaction} />
            <Num>{count(Number(reaction.position))}</Num>
            <ReaderLag reader={reaction} />
            <Num>{count(reaction.handled)}</Num>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
