import {
  consentCheckEvents,
  consentCheckFieldMessages,
  consentCheckReactions,
  ConsentCheckRow,
  ConsentChecksModule,
  ConsentStatus1700000300000,
  consentStatusProjection,
} from '#modules/consent-checks';
import type { Room } from '#platform/room';

export const consentChecksRoom: Room = {
  name: 'consent-checks',
  module: ConsentChecksModule,
  events: [consentCheckEvents],
  migrations: [ConsentStatus1700000300000],
  entities: [ConsentCheckRow],
  projections: [consentStatusProjection],
  reactions: consentCheckReactions,
  fieldMessages: consentCheckFieldMessages,
};
