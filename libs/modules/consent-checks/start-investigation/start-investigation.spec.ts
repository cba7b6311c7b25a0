import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { StartInvestigation, startInvestigation } from './start-investigation.js';

const { given } = specify(consentChecks, startInvestigation);
const start = (actor = cast.auditor, occurredOn = '2022-12-12') =>
  new StartInvestigation('R1-HS-2', { occurredOn }, cast.issuedBy(actor));

describe('start an investigation', () => {
  it('stops the clocks', () =>
    given(cast.hs2Opened, cast.hs2Requested).when(start()).then(cast.investigationStarted));
  it('refuses the region, whose own searching stops no clock', () =>
    given(cast.hs2Opened).when(start(cast.hovedstaden)).thenRefused('access.role-not-allowed'));
  it('refuses a closed check', () =>
    given(cast.hs2Opened, cast.closedAsCompliant)
      .when(start(cast.auditor, '2023-02-06'))
      .thenRefused('consent-check.closed'));
  it('stays quiet while one is under way', () =>
    given(cast.hs2Opened, cast.investigationStarted).when(start()).thenNothing());
});
