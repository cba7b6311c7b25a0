import { looksLikeCpr } from '#web/lib/cpr.js';
import type { SpotCheckBody } from './outbox.js';

/** What the form holds; an empty text is something not said. */
export interface SpotCheckValues {
  readonly round: string;
  readonly region: string;
  readonly patientGroup: string;
  readonly department: string;
  readonly occurredOn: string;
  readonly sample: string;
  readonly analysedOn: string;
  readonly family: string;
  readonly relation: string;
  readonly note: string;
  readonly request: boolean;
}

export const emptyValues = (today: string): SpotCheckValues => ({
  ...{ round: '', region: '', patientGroup: '', department: '', occurredOn: today },
  ...{ sample: '', analysedOn: '', family: '', relation: '', note: '', request: true },
});

/** What the next entry begins with: where one is stays, the sample goes. */
export const nextValues = (values: SpotCheckValues): SpotCheckValues => ({
  ...values,
  ...{ sample: '', analysedOn: '', family: '', relation: '', note: '' },
});

/** The form as the server takes it. */
export function toBody({ request, ...texts }: SpotCheckValues): SpotCheckBody {
  const said = Object.entries(texts)
    .map(([field, text]) => [field, text.trim()] as const)
    .filter(([, text]) => text !== '');
  return { ...(Object.fromEntries(said) as Omit<SpotCheckBody, 'request'>), request };
}

/** A refused entry as the form shows it again. */
export function fromBody({ programme: _, ...body }: SpotCheckBody, today: string): SpotCheckValues {
  return { ...emptyValues(today), ...body };
}

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}\-_.:/]*$/u;

/** What is wrong with an id as far as the page can tell; the server decides. */
export function faultOfId(text: string, isRequired: boolean): 'required' | 'cpr' | 'malformed' | undefined {
  const id = text.trim();
  if (id === '') return isRequired ? 'required' : undefined;
  if (looksLikeCpr(id)) return 'cpr';
  return id.length <= 80 && CODE.test(id) ? undefined : 'malformed';
}
