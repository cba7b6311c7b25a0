import { daysBetween } from '#platform/calendar';
import type { Language } from '#platform/kernel';
import type { ListedCheck } from '../check-list/listed-check.js';
import type { Cell } from './csv.js';
import { ANSWERS, DEADLINES, ORIGINS, STATES, TURN_WORDS, VERDICTS, YES_NO } from './export-words.js';

/** What a cell is made of. */
interface Line {
  readonly check: ListedCheck;
  readonly asOf: string;
  readonly language: Language;
  /** The region's name. */
  readonly region: string;
}

/** A column of an export. */
export interface ExportColumn {
  readonly head: Readonly<Record<Language, string>>;
  readonly kind: 'text' | 'day' | 'number';
  readonly cell: (line: Line) => Cell;
}

type Head = readonly [da: string, en: string];
const column =
  (kind: ExportColumn['kind']) =>
  ([da, en]: Head, cell: ExportColumn['cell']): ExportColumn => ({ head: { da, en }, kind, cell });
const [text, day, number] = [column('text'), column('day'), column('number')];
const flag = (head: Head, is: (check: ListedCheck) => boolean) =>
  text(head, ({ check, language }) => YES_NO[is(check) ? 'yes' : 'no'][language]);

/** The columns of the working list as a table to take along. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  text(['Prøve', 'Sample'], ({ check }) => check.sample),
  text(['Region', 'Region'], ({ region }) => region),
  text(['Regionskode', 'Region code'], ({ check }) => check.region),
  text(['Runde', 'Round'], ({ check }) => check.round),
  text(['Oprindelse', 'Origin'], ({ check, language }) => ORIGINS[check.origin][language]),
  text(['Tilstand', 'State'], ({ check, language }) => STATES[check.state][language]),
  text(['Afventer', 'Waiting for'], ({ check, language }) =>
    check.waitingFor ? TURN_WORDS[check.waitingFor][language] : null,
  ),
  day(['Regionens frist', "Region's deadline"], ({ check }) => check.dueOn),
  flag(['Overskredet', 'Overdue'], ({ overdue }) => overdue),
  text(['Næste frist', 'Next deadline'], ({ check: { deadline }, language }) =>
    deadline ? DEADLINES[deadline.kind][language] : null,
  ),
  day(['Næste frist den', 'Next deadline on'], ({ check }) => check.deadline?.dueOn ?? null),
  number(['Dage til næste frist', 'Days to next deadline'], ({ check: { deadline }, asOf }) =>
    deadline ? daysBetween(asOf, deadline.dueOn) : null,
  ),
  flag(['Set på', 'Looked at'], ({ looked }) => looked),
  day(['Set på den', 'Looked at on'], ({ check }) => check.lookedOn),
  text(['Svar', 'Answer'], ({ check, language }) => wordFor(ANSWERS, check.consent, language)),
  text(['Samtykke på analysetidspunktet', 'Compliance at analysis'], ({ check, language }) =>
    wordFor(VERDICTS, check.complianceAtAnalysis, language),
  ),
  flag(['Meddelt styregruppen', 'Reported to committee'], ({ reportedToCommittee }) => reportedToCommittee),
  text(['Tilbudt region', 'Offered to region'], ({ check }) => check.transferTo),
  text(['Patientgruppe', 'Patient group'], ({ check }) => check.patientGroup),
  text(['Afdeling', 'Department'], ({ check }) => check.department),
  text(['Familie', 'Family'], ({ check }) => check.family),
  text(['Relation', 'Relation'], ({ check }) => check.relation),
  day(['Åbnet', 'Opened'], ({ check }) => check.openedOn),
  day(['Senest ændret', 'Latest change'], ({ check }) => check.latestOn),
  text(['Kontrol', 'Check'], ({ check }) => check.id),
];

const wordFor = (
  words: Readonly<Record<string, Readonly<Record<Language, string>>>>,
  said: string | null,
  language: Language,
): string | null => (said === null ? null : (words[said]?.[language] ?? said));
