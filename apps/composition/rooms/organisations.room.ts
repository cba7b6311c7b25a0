import { OrganisationsModule, programmeEvents, organisationsPolicy } from '#modules/organisations';
import type { Room } from '#platform/room';

export const organisationsRoom: Room = {
  name: 'organisations',
  module: OrganisationsModule,
  events: [programmeEvents],
  policy: organisationsPolicy,
};
