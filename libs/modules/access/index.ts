export { accessPolicy } from './access-policy.js';
export { AccessModule } from './access.module.js';
export { accountEvents, GRANTABLE_ROLES, type AccountEvent, type GrantableRole } from './account-events.js';
export { AccountDesk } from './account.desk.js';
export { AccountGrants } from './account.grants.js';
export { SampleRegions } from './accesses/sample-regions.port.js';
export {
  administrationEvents,
  type AdministrationEvent,
} from './appoint-first-administrator/administration-events.js';
export { GrantRole, type GrantRoleInput } from './grant-role/grant-role.js';
export { KnownRows } from './issue-token/known-rows.port.js';
export { AccountAccess1700000700000 } from './migrations/account-access.migration.js';
export { peopleProjection } from './people/people.projection.js';
export { RevokeRole, type RevokeRoleInput } from './revoke-role/revoke-role.js';
export { tokensProjection } from './tokens/tokens.projection.js';
