import type { CheckItem } from '../item/check-item.js';

type State = CheckItem['state'];

/** What may be done with an item, by the names of the policy table; those that move it on come first. */
export const ACTIONS = [
  'AcceptTransfer',
  'EndInvestigation',
  'VerifyClosing',
  'DecideDataHandling',
  'AssessCheck',
  'RequestAnswer',
  'AnswerCheck',
  'ProposeClosing',
  'RecordPatientContact',
  'RecordRetrospectiveConsent',
  'PledgeRetrospectiveConsent',
  'RefuseTransfer',
  'RejectClosing',
  'OfferTransfer',
  'StartInvestigation',
  'ReopenCheck',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What a state waits for: the first of these that the reader may do is the page's one main button. */
const leading: Readonly<Record<State, readonly Action[]>> = {
  awaitingAnswer: ['RequestAnswer', 'AnswerCheck'],
  awaitingAssessment: ['AssessCheck'],
  underInvestigation: ['EndInvestigation'],
  transferOffered: ['AcceptTransfer', 'EndInvestigation'],
  awaitingRetrospectiveConsent: [
    'RecordPatientContact',
    'ProposeClosing',
    'PledgeRetrospectiveConsent',
    'RecordRetrospectiveConsent',
  ],
  awaitingVerification: ['VerifyClosing'],
  awaitingDataHandling: ['DecideDataHandling'],
  closed: [],
};

export interface Offered {
  readonly main: Action | undefined;
  readonly others: readonly Action[];
}

type Told = Pick<CheckItem, 'state' | 'actions' | 'deadlines'>;

/** The patient may be contacted again and again; it is the next step only while a contact is due. */
const isDue = (action: Action, { deadlines }: Told): boolean =>
  action !== 'RecordPatientContact' || deadlines.some(({ kind }) => kind.startsWith('patient-contact'));

/** The actions of an item in the order of their buttons. */
export function offered(item: Told): Offered {
  const { state, actions } = item;
  const allowed = ACTIONS.filter((action) => actions.some((each) => each.name === action && each.allowed));
  const main = leading[state].find((action) => allowed.includes(action) && isDue(action, item));
  return { main, others: allowed.filter((action) => action !== main) };
}

/** Why something that the item waits for cannot be done by this reader, or not yet. */
export interface Hindrance {
  readonly action: Action;
  /** Four eyes: the earlier step that was the reader's own. */
  readonly own: 'answered' | 'proposed' | 'assessed' | undefined;
  /** The code of the refusal it would meet. */
  readonly code: string;
}

const ownSteps: Readonly<Partial<Record<Action, Hindrance['own']>>> = {
  AssessCheck: 'answered',
  VerifyClosing: 'proposed',
  DecideDataHandling: 'assessed',
};

/** The steps that bring an item nearer to its end, and the reasons against them that are worth telling. */
const next: readonly Action[] = ['AssessCheck', 'VerifyClosing', 'DecideDataHandling', 'ProposeClosing'];
const told = [
  'access.same-person',
  'consent-check.under-investigation',
  'consent-check.remedy-missing',
  'consent-check.patient-contact-missing',
];

/** The next steps that are withheld from this reader, with the reason. */
export function hindrances({ actions }: Pick<CheckItem, 'actions'>): Hindrance[] {
  return next.flatMap((action) => {
    const because = actions.find(({ name, allowed }) => name === action && !allowed)?.because;
    if (!because || !told.includes(because.code)) return [];
    const own = because.code === 'access.same-person' ? ownSteps[action] : undefined;
    return [{ action, own, code: because.code }];
  });
}
