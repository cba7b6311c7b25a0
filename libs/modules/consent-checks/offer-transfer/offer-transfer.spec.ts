import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { OfferTransfer, offerTransfer } from './offer-transfer.js';

const { given } = specify(consentChecks, offerTransfer, cast.terms);
const offer = (to = cast.MIDTJYLLAND, actor = cast.hovedstaden, occurredOn = '2023-02-10') =>
  new OfferTransfer('R1-HS-2', { to, occurredOn }, cast.issuedBy(actor));
const asked = given(cast.hs2Opened, cast.hs2Requested);

describe('offer a transfer', () => {
  it('asks the other region for its reply', () => asked.when(offer()).then(cast.transferOffered));
  it.each([
    ['itself', cast.HOVEDSTADEN, 'consent-check.transfer-to-itself'],
    ['an unknown region', '9999', 'consent-check.region-unknown'],
    ['a region that has ended', cast.ENDED, 'consent-check.region-not-valid'],
  ])('refuses an offer to %s', (_who, to, code) => asked.when(offer(to)).thenRefused(code));
  it('refuses a second offer while the first stands', () =>
    given(cast.hs2Opened, cast.transferOffered)
      .when(offer(cast.SJAELLAND))
      .thenRefused('consent-check.transfer-already-offered'));
  it('refuses a region that is not responsible', () =>
    asked.when(offer(cast.SJAELLAND, cast.midtjylland)).thenRefused('access.other-region'));
  it('refuses a closed check', () =>
    given(cast.hs2Opened, cast.closedAsCompliant).when(offer()).thenRefused('consent-check.closed'));
  it('may offer again what was refused', () =>
    given(cast.hs2Opened, cast.transferOffered, cast.transferRefused)
      .when(offer(cast.MIDTJYLLAND, cast.hovedstaden, '2023-02-14'))
      .then({
        type: 'TransferOffered',
        data: { ...cast.transferOffered.data, replyDueOn: '2023-02-21', occurredOn: '2023-02-14' },
      }));
});
