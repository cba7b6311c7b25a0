import type { AccountEvent } from './account-events.js';

/** Somebody who helped, and on which day last. */
export interface Help {
  readonly by: string;
  readonly on: string;
}

/** Who handed an account a new way in: half of what it takes to be somebody else. */
export interface Helped {
  readonly links: readonly Help[];
  readonly secondFactors: readonly Help[];
  /** Who has asked for a link since the last one was given. */
  readonly requests: readonly Help[];
}

export const NOBODY_HELPED: Helped = { links: [], secondFactors: [], requests: [] };

type HelpEvent = Extract<
  AccountEvent,
  { type: 'InvitationRenewalRequested' | 'InvitationRenewed' | 'SecondFactorReset' }
>;

/** Who has helped after the event. */
export function helpedBy(helped: Helped, { type, data }: HelpEvent): Helped {
  const { occurredOn: on } = data;
  if (type === 'InvitationRenewalRequested')
    return { ...helped, requests: withHelp(helped.requests, { by: data.requestedBy, on }) };
  if (type === 'InvitationRenewed')
    return { ...helped, requests: [], links: withHelp(helped.links, { by: data.renewedBy, on }) };
  return { ...helped, secondFactors: withHelp(helped.secondFactors, { by: data.resetBy, on }) };
}

/** Each helper once, with the last day. */
const withHelp = (helps: readonly Help[], help: Help): readonly Help[] => [
  ...helps.filter(({ by }) => by !== help.by),
  help,
];
