import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { AcceptTransfer, acceptTransfer } from './accept-transfer.js';

const { given } = specify(consentChecks, acceptTransfer, cast.terms);
const accept = (actor = cast.midtjylland) =>
  new AcceptTransfer('R1-HS-2', { occurredOn: '2023-02-13' }, cast.issuedBy(actor));
const offered = [cast.hs2Opened, cast.hs2Requested, cast.transferOffered] as const;

describe('accept a transfer', () => {
  it('makes the region responsible and runs its deadlines anew', () =>
    given(...offered)
      .when(accept())
      .then(cast.transferAccepted));
  it('refuses every other region, the offering one too', () => {
    given(...offered)
      .when(accept(cast.sjaelland))
      .thenRefused('access.other-region');
    given(...offered)
      .when(accept(cast.hovedstaden))
      .thenRefused('access.other-region');
  });
  it('refuses the centre, which may not decide for a region', () =>
    given(...offered)
      .when(accept(cast.auditor))
      .thenRefused('access.role-not-allowed'));
  it('refuses what was offered to nobody', () =>
    given(cast.hs2Opened).when(accept(cast.tilsyn)).thenRefused('consent-check.no-transfer-offered'));
  it('stays quiet for the region that has accepted', () =>
    given(...offered, cast.transferAccepted)
      .when(accept())
      .thenNothing());
});
