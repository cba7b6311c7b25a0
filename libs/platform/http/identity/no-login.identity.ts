import type { Actor } from '#platform/kernel';
import { refuseHttp } from '../problems/http.problems.js';
import { Identity } from './identity.js';

/** Where nobody provides a login, nobody is anybody. */
export class NoLogin extends Identity {
  override async identify(): Promise<Actor> {
    throw refuseHttp('identity.required');
  }
}
