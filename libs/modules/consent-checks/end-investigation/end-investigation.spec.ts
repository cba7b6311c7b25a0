import { describe, it } from '@jest/globals';
import { specify } from '#platform/testing';
import { consentChecks } from '../consent-check.js';
import * as cast from '../consent-check.fixtures.js';
import { EndInvestigation, endInvestigation } from './end-investigation.js';

const { given } = specify(consentChecks, endInvestigation, cast.terms);
const end = (occurredOn = '2022-12-15', actor = cast.auditor) =>
  new EndInvestigation('R1-HS-2', { occurredOn }, cast.issuedBy(actor));
const investigated = [cast.hs2Opened, cast.hs2Requested, cast.investigationStarted] as const;

describe('end an investigation', () => {
  it('moves the open deadline by the business days that stood still', () =>
    given(...investigated)
      .when(end())
      .then(cast.investigationEnded));

  it('moves a deadline set meanwhile from its own first day only', () =>
    given(...investigated, cast.transferOffered)
      .when(end('2023-02-14'))
      .then({
        type: 'InvestigationEnded',
        data: {
          region: cast.HOVEDSTADEN,
          // 12 December to 14 February stood still: 45 business days for the answer, 2 for the reply.
          resumed: [
            { kind: 'answer', dueOn: '2023-02-17' },
            { kind: 'transfer-reply', dueOn: '2023-02-21' },
          ],
          occurredOn: '2023-02-14',
        },
      }));

  it('refuses an end before the beginning', () =>
    given(...investigated)
      .when(end('2022-12-11'))
      .thenRefused('date.out-of-order'));
  it('refuses the region', () =>
    given(...investigated)
      .when(end('2022-12-15', cast.hovedstaden))
      .thenRefused('access.role-not-allowed'));
  it('stays quiet when nothing is under investigation', () =>
    given(cast.hs2Opened, cast.hs2Requested).when(end()).thenNothing());
});
