import { describe, expect, it } from '@jest/globals';
import { consentChecksRoom, roundPlanned, samplesListed } from '../consent-checks.fixtures.js';
import { OpenChecksWhenSampleDrawn } from './open-checks-when-sample-drawn.reaction.js';

describe('open checks when a sample is drawn', () => {
  it('opens one check for each sample, told once or twice', async () => {
    const { happened, history, log, get } = await consentChecksRoom();
    const [, listed] = await happened('sampleAudit-R2', roundPlanned, samplesListed(1, 1, 200));
    const reaction = get(OpenChecksWhenSampleDrawn);
    await reaction.react(listed!);
    await reaction.react(listed!);
    for (const check of ['C-1', 'C-100', 'C-200'])
      expect(await history(check)).toEqual(['ConsentCheckOpened']);
    const [opened] = await log.read('consentCheck-C-1');
    expect(opened?.data).toMatchObject({
      origin: 'drawn',
      round: 'R2',
      sample: 'REQ-1',
      answerBusinessDays: 10,
    });
    expect(opened?.metadata).toMatchObject({ causationId: listed!.id, actor: { role: 'system' } });
  });
});
