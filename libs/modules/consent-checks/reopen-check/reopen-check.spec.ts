import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { ReopenCheck, reopenCheck } from './reopen-check.js';

const { given } = specify(consentChecks, reopenCheck, cast.terms);
const reopen = (actor = cast.auditor) =>
  new ReopenCheck('R1-SJ-1', { occurredOn: '2023-02-01' }, cast.issuedBy(actor));
const closed = [cast.checkOpened, cast.answeredNotObtained, cast.closedAsRemedied] as const;

describe('reopen a check', () => {
  it('asks the region anew', () =>
    given(...closed)
      .when(reopen())
      .then(cast.checkReopened));
  it('refuses the region', () =>
    given(...closed)
      .when(reopen(cast.sjaelland))
      .thenRefused('access.role-not-allowed'));
  it('refuses an open check, and one that is reopened already', () => {
    given(cast.checkOpened).when(reopen()).thenRefused('consent-check.not-closed');
    given(...closed, cast.checkReopened)
      .when(reopen())
      .thenRefused('consent-check.not-closed');
  });
});
