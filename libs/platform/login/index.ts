export { AccountDirectory, type Account, type Invitation } from './account-directory.js';
export { Grants, type TokenActor } from './grants.js';
