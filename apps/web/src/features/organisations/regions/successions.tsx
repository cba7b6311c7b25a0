import { useTranslation } from 'react-i18next';
import { longDate } from '#web/lib/format.js';
import { language, locale } from '#web/lib/language.js';
import type { Programme } from '../programme.js';

/** Which regions pass their rights and duties on, from when, and by which authority. */
export function Successions({ programme: { successions, regions } }: { programme: Programme }) {
  const { t } = useTranslation('organisations');
  if (successions.length === 0) return null;
  const named = (codes: readonly string[]): string =>
    new Intl.ListFormat(locale()).format(
      codes.map((code) => regions.find((region) => region.code === code)?.names[language()] ?? code),
    );
  return (
    <ul>
      {successions.map(({ predecessors, successors, authority, on }) => (
        <li key={`${on} ${predecessors.join()}`}>
          {t('succession', {
            from: named(predecessors),
            to: named(successors),
            day: longDate(on),
          })}
          {authority === undefined ? '' : ` (${authority})`}
        </li>
      ))}
    </ul>
  );
}
