import { describe, expect, it } from '@jest/globals';
import { consentChecksRoom, roundPlanned, roundReported, samplesListed } from '../consent-checks.fixtures.js';
import { ReportChecksWhenRoundReported } from './report-checks-when-round-reported.reaction.js';

describe('report checks when a round is reported', () => {
  it('notes the meeting on every check once', async () => {
    const { happened, history, get } = await consentChecksRoom();
    const [, , reported] = await happened(
      'sampleAudit-R2',
      roundPlanned,
      samplesListed(1, 1, 2),
      roundReported,
    );
    const reaction = get(ReportChecksWhenRoundReported);
    await reaction.react(reported!);
    await reaction.react(reported!);
    expect(await history('C-2')).toEqual(['ConsentCheckOpened', 'CheckReportedToCommittee']);
  });
});
