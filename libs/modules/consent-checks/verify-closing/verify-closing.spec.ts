import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { VerifyClosing, verifyClosing } from './verify-closing.js';

const { given } = specify(consentChecks, verifyClosing);
const verify = (actor = cast.auditor) =>
  new VerifyClosing('R1-SJ-1', { occurredOn: '2023-01-13' }, cast.issuedBy(actor));
const remedied = [
  cast.checkOpened,
  cast.answeredNotObtained,
  cast.assessedNonconforming,
  cast.patientContacted,
  cast.consentObtained,
] as const;
const proposed = [...remedied, cast.closingProposed] as const;
const proposedBy = (proposedBy: string) =>
  ({ ...cast.closingProposed, data: { ...cast.closingProposed.data, proposedBy } }) as const;

describe('verify a closing', () => {
  it('closes the check as remedied', () =>
    given(...proposed)
      .when(verify())
      .then(cast.closingVerified, cast.closedAsRemedied));
  it('refuses whoever proposed it, an administrator and Tilsyn too', () => {
    for (const actor of [cast.auditor, cast.administrator, cast.tilsyn])
      given(...remedied, proposedBy(actor.id))
        .when(verify(actor))
        .thenRefused('access.same-person');
  });
  it('refuses the region', () =>
    given(...proposed)
      .when(verify(cast.sjaelland))
      .thenRefused('access.role-not-allowed'));
  it('refuses what nobody proposed', () =>
    given(...remedied)
      .when(verify())
      .thenRefused('consent-check.remedy-pending'));
  it('refuses while the centre is investigating', () =>
    given(...proposed, {
      type: 'InvestigationStarted',
      data: { region: cast.SJAELLAND, occurredOn: '2023-01-12' },
    })
      .when(verify())
      .thenRefused('consent-check.under-investigation'));
  it('stays quiet when closed as remedied', () =>
    given(...proposed, cast.closingVerified, cast.closedAsRemedied)
      .when(verify())
      .thenNothing());
});
