import { longDate, isDay } from '#web/lib/format.js';
import type { Teller } from '../history/tell-event.js';
import type { Body } from './send-action.js';

/** A field of a command in words. */
export interface Described {
  readonly name: string;
  readonly text: string;
}

/** Where the room keeps the words for what a field may say. */
const wordsOf: Readonly<Record<string, string>> = {
  consent: 'consent-checks:consent',
  exemption: 'consent-checks:exemption',
  complianceAtAnalysis: 'consent-checks:compliance',
  by: 'consent-checks:contactWay',
  decision: 'consent-checks:dataHandling',
  reason: 'consent-checks:impossibleBecause',
  outcome: 'outcome',
};

type Fields = Readonly<Record<string, unknown>>;

/** What a command would have said, field by field: for whoever must choose whether to send it. */
export function describeBody(body: Body, teller: Teller): Described[] {
  return Object.entries(body)
    .map(([field, value]) => ({ name: teller.t(`field.${field}`), text: tell(field, value, teller) }))
    .filter(({ text }) => text !== '');
}

function tell(field: string, value: unknown, teller: Teller): string {
  const { t, regionName } = teller;
  if (Array.isArray(value)) return value.map((each: Fields) => tellPart(each, teller)).join('; ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value as Fields)
      .map(([key, said]) => `${t(`checklist.${key}`)}: ${t(`said.${String(said)}`)}`)
      .join('; ');
  if (typeof value !== 'string') return '';
  if (field === 'to') return regionName(value);
  const words = wordsOf[field];
  if (words !== undefined) return t(`${words}.${value}`);
  return isDay(value) ? longDate(value) : value;
}

/** A deviation with its weight, or the beginning of a fingerprint. */
function tellPart(part: Fields, { t }: Teller): string {
  if (typeof part['sha256'] === 'string') return `${part['sha256'].slice(0, 16)} …`;
  const [type, weight] = [String(part['type']), String(part['weight'])];
  return `${t(`consent-checks:weight.${weight}`)}: ${t(`consent-checks:deviation.${type}`)}`;
}
