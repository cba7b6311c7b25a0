import { formatDate } from '#platform/calendar';
import type { Language } from '#platform/kernel';
import type { DeadlinePolicy, Duty, ProgrammeEvent } from '../programme-events.js';
import type { ProgrammeState } from '../programme.js';

type Both = Readonly<Record<Language, string>>;

const duties: Readonly<Record<Duty, Both>> = {
  'consent-contact': { da: 'samtykkekontakt', en: 'consent contact' },
  'regional-director': { da: 'regionsdirektør', en: 'regional director' },
  'committee-secretariat': { da: 'styregruppens sekretariat', en: 'secretariat of the steering committee' },
  auditor: { da: 'auditor', en: 'auditor' },
};

const deadlines: Readonly<Record<keyof DeadlinePolicy, Both>> = {
  answer: { da: 'svar', en: 'answer' },
  assessment: { da: 'vurdering', en: 'assessment' },
  patientContact: { da: 'kontakt til patienten', en: 'contact with the patient' },
  patientContactConfirmation: { da: 'bekræftelse af patientkontakt', en: 'confirmation of patient contact' },
  retrospectiveConsent: { da: 'efterfølgende samtykke', en: 'retrospective consent' },
  transferReply: { da: 'svar på overførsel', en: 'reply to a transfer' },
  verification: { da: 'godkendelse af lukning', en: 'verification of the closing' },
  dataHandling: { da: 'beslutning om data', en: 'decision on the data' },
};

type Words<E extends ProgrammeEvent> = (
  data: E['data'],
  language: Language,
  before: ProgrammeState,
) => string;
type Table = {
  readonly [T in ProgrammeEvent['type']]: Words<Extract<ProgrammeEvent, { type: T }>>;
};

const pick = (language: Language, da: string, en: string): string => (language === 'da' ? da : en);
const until = (day: string | undefined, language: Language): string =>
  day === undefined
    ? ''
    : pick(language, ` til og med ${formatDate(day, 'da')}`, ` until ${formatDate(day, 'en')}`);

const words: Table = {
  ProgrammeRegistered: ({ names }, language) =>
    pick(language, `Programmet hedder »${names.da}«.`, `The programme is called “${names.en}”.`),
  RegionRegistered: ({ region, names, validFrom, validTo }, language) => {
    const since = formatDate(validFrom, language) + until(validTo, language);
    return pick(
      language,
      `${names.da} (${region}) deltager fra ${since}.`,
      `${names.en} (${region}) takes part from ${since}.`,
    );
  },
  RegionsSucceeded: ({ predecessors, successors, authority, occurredOn }, language) => {
    const [from, to] = [predecessors.join(', '), successors.join(', ')];
    const by = authority === undefined ? '' : ` (${authority})`;
    return pick(
      language,
      `Region ${to} efterfølger ${from} fra ${formatDate(occurredOn, 'da')}${by}.`,
      `Region ${to} succeeds ${from} from ${formatDate(occurredOn, 'en')}${by}.`,
    );
  },
  PatientGroupRegistered: ({ patientGroup, names, validFrom, validTo }, language) => {
    const since = formatDate(validFrom, language) + until(validTo, language);
    return pick(
      language,
      `Patientgruppen ${names.da} (${patientGroup}) fra ${since}.`,
      `Patient group ${names.en} (${patientGroup}) from ${since}.`,
    );
  },
  DepartmentRegistered: ({ department, region, names }, language) =>
    pick(
      language,
      `Afdelingen ${names.da} (${department}) i region ${region}.`,
      `Department ${names.en} (${department}) of region ${region}.`,
    ),
  // Who was appointed is sealed, and no business of a list of changes.
  ContactAppointed: ({ contact, duty, region }, language) => {
    const of = region === undefined ? '' : pick(language, ` for region ${region}`, ` of region ${region}`);
    return pick(
      language,
      `Hvervet ${contact} er besat: ${duties[duty].da}${of}.`,
      `The post ${contact} was filled: ${duties[duty].en}${of}.`,
    );
  },
  ContactRetired: ({ contact }, language) =>
    pick(language, `Hvervet ${contact} er ledigt.`, `The post ${contact} is vacant.`),
  DeadlinePolicySet: ({ deadlines: after }, language, before) => {
    const changes = changesOf(before.status === 'registered' ? before.deadlines : undefined, after, language);
    if (changes === '')
      return pick(language, 'Fristerne blev sat uændret.', 'The deadlines were set unchanged.');
    return pick(language, `Frister i arbejdsdage: ${changes}.`, `Deadlines in business days: ${changes}.`);
  },
  ClosedDaysSet: ({ policy }, language) => {
    const counts = [policy.closedDays, policy.extraClosedDates, policy.extraOpenDates].map(
      ({ length }) => length,
    );
    return pick(
      language,
      `Kalenderen: ${counts[0]} faste lukkedage, ${counts[1]} ekstra lukkedage, ${counts[2]} ekstra åbne dage.`,
      `The calendar: ${counts[0]} days closed every year, ${counts[1]} closed besides, ${counts[2]} open besides.`,
    );
  },
  FamilyCorrelationSet: ({ correlation }, language) => {
    const shown = correlation.toLocaleString(language);
    return pick(
      language,
      `Korrelationen inden for en familie er ${shown}.`,
      `The correlation within a family is ${shown}.`,
    );
  },
};

function changesOf(before: DeadlinePolicy | undefined, after: DeadlinePolicy, language: Language): string {
  return (Object.keys(deadlines) as (keyof DeadlinePolicy)[])
    .filter((kind) => before?.[kind] !== after[kind])
    .map((kind) => `${deadlines[kind][language]} ${before?.[kind] ?? '–'} → ${after[kind]}`)
    .join(', ');
}

/** What an event of a programme says, in a sentence that names nobody. */
export function eventWords(event: ProgrammeEvent, language: Language, before: ProgrammeState): string {
  const say = words[event.type] as Words<ProgrammeEvent> | undefined;
  return say?.(event.data, language, before) ?? event.type;
}
