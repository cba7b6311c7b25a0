import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import * as cast from '../access.fixtures.js';
import {
  administration,
  AppointFirstAdministrator,
  appointFirstAdministrator,
  FIRST,
} from './appoint-first-administrator.js';

const { given } = specify(administration, appointFirstAdministrator, false);
const governed = specify(administration, appointFirstAdministrator, true);
const appoint = (account = cast.KAREN, actor = cast.signOn) =>
  new AppointFirstAdministrator(FIRST, { account }, cast.issuedBy(actor));

describe('appointing the first administrator', () => {
  it('appoints', () => given().when(appoint()).then(cast.firstAdministratorAppointed));
  it('stays quiet for the same account', () => {
    given(cast.firstAdministratorAppointed).when(appoint()).thenNothing();
    governed.given(cast.firstAdministratorAppointed).when(appoint()).thenNothing();
  });
  it('refuses another, and any when there has been one', () => {
    given(cast.firstAdministratorAppointed)
      .when(appoint('ac-other'))
      .thenRefused('administration.established');
    governed.given().when(appoint()).thenRefused('administration.established');
  });
  it('refuses everybody but Tilsyn', () =>
    given().when(appoint(cast.KAREN, cast.administrator)).thenRefused('access.role-not-allowed'));
});
