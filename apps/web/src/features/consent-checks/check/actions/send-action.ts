import * as sdk from '#web/lib/api/sdk.gen.js';
import type { Accepted } from '#web/lib/api/types.gen.js';
import { commandHeaders, send } from '#web/lib/ask.js';
import type { Action } from './action.js';

/** Which route of the API gives which command. */
const routes = {
  AcceptTransfer: sdk.acceptTransferAccept,
  AnswerCheck: sdk.answerCheckAnswer,
  AssessCheck: sdk.assessCheckAssess,
  DecideDataHandling: sdk.decideDataHandlingDecide,
  EndInvestigation: sdk.endInvestigationEnd,
  OfferTransfer: sdk.offerTransferOffer,
  PledgeRetrospectiveConsent: sdk.pledgeRetrospectiveConsentPledge,
  ProposeClosing: sdk.proposeClosingPropose,
  RecordPatientContact: sdk.recordPatientContactRecord,
  RecordRetrospectiveConsent: sdk.recordRetrospectiveConsentRecord,
  RefuseTransfer: sdk.refuseTransferRefuse,
  RejectClosing: sdk.rejectClosingReject,
  ReopenCheck: sdk.reopenCheckReopen,
  RequestAnswer: sdk.requestAnswerRequest,
  StartInvestigation: sdk.startInvestigationInvestigate,
  VerifyClosing: sdk.verifyClosingVerify,
} as const satisfies Record<Action, unknown>;

/** What a command says, as its route takes it. */
export type BodyOf<A extends Action> = Parameters<(typeof routes)[A]>[0]['body'];
export type Body = BodyOf<Action>;

/** A command about an item, held to the revision its sender has seen. */
export interface Letter {
  readonly body: Body;
  readonly revision: number;
}

type Route = (options: {
  path: { id: string };
  body: Body;
  headers: Record<string, string>;
}) => Parameters<typeof send>[0];

export function sendAction(
  action: Action,
  id: string,
  { body, revision }: Letter,
  key: string,
): Promise<Accepted> {
  // The forms are typed by `BodyOf`; a table of routes has no one type of body.
  const route = routes[action] as unknown as Route;
  return send(route({ path: { id }, body, headers: commandHeaders(key, revision) }));
}
