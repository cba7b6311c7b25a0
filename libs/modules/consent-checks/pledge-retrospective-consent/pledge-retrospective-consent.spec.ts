import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { PledgeRetrospectiveConsent, pledgeRetrospectiveConsent } from './pledge-retrospective-consent.js';

const { given } = specify(consentChecks, pledgeRetrospectiveConsent, cast.terms);
const pledge = (actor = cast.sjaelland) =>
  new PledgeRetrospectiveConsent('R1-SJ-1', { occurredOn: '2022-12-19' }, cast.issuedBy(actor));
const answered = [cast.checkOpened, cast.answerRequested, cast.answeredNotObtained] as const;
const assessed = [...answered, cast.assessedNonconforming] as const;

describe('pledge a retrospective consent', () => {
  it('sets a deadline, over Christmas', () =>
    given(...assessed)
      .when(pledge())
      .then(cast.consentPledged));
  it('refuses what is not assessed', () =>
    given(...answered)
      .when(pledge())
      .thenRefused('consent-check.not-assessed'));
  it('refuses another region', () =>
    given(...assessed)
      .when(pledge(cast.hovedstaden))
      .thenRefused('access.other-region'));
  it('stays quiet when pledged, so that repeating puts nothing off', () =>
    given(...assessed, cast.consentPledged)
      .when(pledge())
      .thenNothing());
});
