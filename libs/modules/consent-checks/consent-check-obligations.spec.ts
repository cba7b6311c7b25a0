import { describe, expect, it } from '@jest/globals';
import { consentCheckObligations } from './consent-check-obligations.js';
import type { ConsentCheckEvent } from './consent-check-events.js';
import * as cast from './consent-check.fixtures.js';

const told = (event: ConsentCheckEvent, id = 'R1-SJ-1') => consentCheckObligations(cast.recorded(event, id));
const inShort = (event: ConsentCheckEvent, id?: string) =>
  told(event, id).map((change) => {
    const { change: what, subject: _subject, ...rest } = change;
    const { kind = '', owner, dueOn = '' } = rest as { kind?: string; owner?: object; dueOn?: string };
    return [what, kind, owner ? Object.values(owner).at(-1) : '', dueOn].join(' ').trim();
  });

describe('the obligations of a consent check', () => {
  it('are about the sample by its pseudonym', () =>
    expect(told(cast.checkOpened)).toEqual([
      {
        change: 'described',
        subject: {
          type: 'consent-check',
          id: 'R1-SJ-1',
          label: 'R1-SJ-1',
          programme: 'dk-genome',
          round: 'R1',
        },
      },
    ]));

  it('open with owner and dates', () =>
    expect(told(cast.answerRequested)).toEqual([
      {
        change: 'opened',
        subject: 'R1-SJ-1',
        kind: 'answer',
        owner: { party: 'region', region: cast.SJAELLAND },
        openedOn: '2022-12-01',
        dueOn: '2022-12-15',
      },
    ]));

  it.each([
    [
      'answer',
      cast.answeredNotObtained,
      ['closed answer', 'closed assessment', 'opened assessment centre 2022-12-21'],
    ],
    [
      'assessment',
      cast.assessedNonconforming,
      [
        'closed assessment',
        'opened patient-contact 1085 2022-12-19',
        'opened patient-contact-confirmation 1085 2022-12-23',
      ],
    ],
    ['contact', cast.patientContacted, ['closed patient-contact', 'closed patient-contact-confirmation']],
    ['pledge', cast.consentPledged, ['opened retrospective-consent 1085 2023-01-17']],
    ['consent', cast.consentObtained, ['closed retrospective-consent']],
    [
      'refusal',
      cast.consentRefused,
      [
        'closed retrospective-consent',
        'closed patient-contact',
        'closed patient-contact-confirmation',
        'opened data-handling centre 2023-01-24',
      ],
    ],
    [
      'proposal',
      cast.closingProposed,
      ['closed retrospective-consent', 'opened verification centre 2023-01-18'],
    ],
    [
      'rejection',
      cast.closingRejected,
      ['closed verification', 'opened retrospective-consent 1085 2023-02-10'],
    ],
    ['decision', cast.dataRestricted, ['closed data-handling']],
    ['closing', cast.closedAsRemedied, ['closed all']],
    ['reopening', cast.checkReopened, ['opened answer 1085 2023-02-15']],
    ['report', cast.reportedToCommittee, []],
    ['investigation', cast.investigationStarted, ['suspended']],
    ['end of it', cast.investigationEnded, ['resumed answer  2022-12-20']],
    ['offer', cast.transferOffered, ['opened transfer-reply 1082 2023-02-17']],
    ['acceptance', cast.transferAccepted, ['closed transfer-reply', 'reassigned answer 1082 2023-02-27']],
    ['refused offer', cast.transferRefused, ['closed transfer-reply']],
  ] as const)('follow the %s', (_what, event, changes) => expect(inShort(event)).toEqual(changes));
});
