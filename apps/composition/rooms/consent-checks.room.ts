import {
  ChecksAsOfAnyDate1700000310000,
  consentCheckEvents,
  consentCheckFieldMessages,
  consentCheckReactions,
  ConsentChecksModule,
  ConsentStatus1700000300000,
  consentStatusProjection,
  consentChecksPolicy,
} from '#modules/consent-checks';
import type { Room } from '#platform/room';

export const consentChecksRoom: Room = {
  name: 'consent-checks',
  module: ConsentChecksModule,
  events: [consentCheckEvents],
  policy: consentChecksPolicy,
  migrations: [ConsentStatus1700000300000, ChecksAsOfAnyDate1700000310000],
  projections: [consentStatusProjection],
  reactions: consentCheckReactions,
  fieldMessages: consentCheckFieldMessages,
};
