export { AccountDirectory, type Account, type Invitation } from './account-directory.js';
export { FirstRun } from './first-run.js';
export { Grants, type TokenActor } from './grants.js';
export { LoginIdentity } from './login-identity.js';
export { LoginModule, type LoginOptions } from './login.module.js';
export { migrateLogin } from './migrate-login.js';
export { PERSONAS, type Persona } from './personas.js';
