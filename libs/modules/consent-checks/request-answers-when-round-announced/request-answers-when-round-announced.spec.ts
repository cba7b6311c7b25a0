import { describe, expect, it } from '@jest/globals';
import * as cast from '../consent-check.fixtures.js';
import {
  consentChecksRoom,
  roundAnnounced,
  roundPlanned,
  samplesListed,
} from '../consent-checks.fixtures.js';
import { LogSpotCheck } from '../log-spot-check/log-spot-check.js';
import { RequestAnswersWhenRoundAnnounced } from './request-answers-when-round-announced.reaction.js';

const spotCheck = { sample: 'S-1', region: cast.SJAELLAND, round: 'R2', request: true } as const;

describe('request answers when a round is announced', () => {
  it('asks for drawn and hand-named checks, opening what no reaction has opened yet', async () => {
    const { happened, history, log, bus, named, get } = await consentChecksRoom();
    await happened('sampleAudit-R2', roundPlanned, samplesListed(1, 1, 3), samplesListed(2, 4, 5));
    await bus.execute(new LogSpotCheck('S-1', spotCheck, cast.issuedBy(cast.auditor)));
    named.ids = ['S-1'];
    const [announced] = await happened('sampleAudit-R2', roundAnnounced(1));
    const reaction = get(RequestAnswersWhenRoundAnnounced);
    await reaction.react(announced!);
    await reaction.react(announced!);
    for (const check of ['C-1', 'C-3', 'S-1'])
      expect(await history(check)).toEqual(['ConsentCheckOpened', 'AnswerRequested']);
    expect((await log.read('consentCheck-C-1'))[1]?.data).toMatchObject({
      dueOn: '2023-03-29',
      businessDays: 10,
    });
    // The second draw is not announced yet.
    expect(await history('C-4')).toEqual([]);
  });

  it('asks for a spot check that was logged while the round was being announced', async () => {
    const { happened, history, log, bus, get } = await consentChecksRoom();
    await happened('sampleAudit-R2', roundPlanned);
    await bus.execute(new LogSpotCheck('S-1', spotCheck, cast.issuedBy(cast.auditor)));
    await bus.execute(new LogSpotCheck('S-2', { ...spotCheck, request: false }, cast.issuedBy(cast.auditor)));
    await happened('sampleAudit-R2', roundAnnounced());
    const reaction = get(RequestAnswersWhenRoundAnnounced);
    for (const check of ['S-1', 'S-1', 'S-2'])
      await reaction.react((await log.read(`consentCheck-${check}`))[0]!);
    expect(await history('S-1')).toEqual(['ConsentCheckOpened', 'AnswerRequested']);
    expect(await history('S-2')).toEqual(['ConsentCheckOpened']);
  });
});
