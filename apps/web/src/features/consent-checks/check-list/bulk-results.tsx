import { useTranslation } from 'react-i18next';
import { Notice } from '#web/components/notice.js';
import { Table } from '#web/components/table.js';
import { Tag, type Tone } from '#web/components/tag.js';
import { useProgramme } from '#web/lib/programme.js';
import type { BulkAnswer } from './use-bulk.js';
import type { ListedCheck } from './use-check-list.js';

type Result = BulkAnswer['results'][number];

const TONES: Readonly<Record<Result['outcome'], Tone>> = { ok: 'good', unchanged: 'neutral', refused: 'bad' };
const ORDER: readonly Result['outcome'][] = ['refused', 'ok', 'unchanged'];

/** What would become, or became, of each check; what cannot be done first, with the reason. */
export function BulkResults({ answer, checks }: { answer: BulkAnswer; checks: readonly ListedCheck[] }) {
  const { t } = useTranslation('consent-checks/check-list');
  const { nameOf } = useProgramme();
  const { preview, ok, unchanged, refused, results } = answer;
  const tense = preview ? 'would' : 'did';
  const checkOf = (id: string) => checks.find((check) => check.id === id);
  const sorted = [...results].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const sum = [
    t(`bulk.${tense}.ok`, { count: ok }),
    unchanged > 0 ? t(`bulk.${tense}.unchanged`, { count: unchanged }) : '',
    refused > 0 ? t(`bulk.${tense}.refused`, { count: refused }) : '',
  ];
  return (
    <>
      <Notice tone={refused > 0 ? 'warn' : preview ? 'info' : 'good'} announced>
        <p>{`${t('bulk.points', { count: results.length })}: ${sum.filter(Boolean).join(', ')}.`}</p>
      </Notice>
      <Table caption={t(`bulk.${tense}.caption`)} quietCaption>
        <thead>
          <tr>
            <th scope="col">{t('column.sample')}</th>
            <th scope="col">{t('column.region')}</th>
            <th scope="col">{t(`bulk.${tense}.head`)}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, outcome, problem }) => (
            <tr key={id}>
              <th scope="row">{checkOf(id)?.sample ?? id}</th>
              <td>{nameOf('regions', checkOf(id)?.region ?? null)}</td>
              <td>
                <Tag tone={TONES[outcome]}>{t(`bulk.${tense}.${outcome}One`)}</Tag> {problem?.detail}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
