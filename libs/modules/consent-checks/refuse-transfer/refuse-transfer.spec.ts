import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { RefuseTransfer, refuseTransfer } from './refuse-transfer.js';

const { given } = specify(consentChecks, refuseTransfer);
const refuse = (actor = cast.midtjylland) =>
  new RefuseTransfer('R1-HS-2', { occurredOn: '2023-02-13' }, cast.issuedBy(actor));
const offered = [cast.hs2Opened, cast.hs2Requested, cast.transferOffered] as const;

describe('refuse a transfer', () => {
  it('leaves the offering region responsible', () =>
    given(...offered)
      .when(refuse())
      .then(cast.transferRefused));
  it('refuses the offering region', () =>
    given(...offered)
      .when(refuse(cast.hovedstaden))
      .thenRefused('access.other-region'));
  it('refuses a second reply', () =>
    given(...offered, cast.transferRefused)
      .when(refuse(cast.hovedstaden))
      .thenRefused('consent-check.no-transfer-offered'));
});
