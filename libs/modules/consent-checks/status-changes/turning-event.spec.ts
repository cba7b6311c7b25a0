import { describe, expect, it } from '@jest/globals';
import * as cast from '../consent-check.fixtures.js';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { turningEvent } from './turning-event.js';

const turning = (...events: readonly ConsentCheckEvent[]) =>
  turningEvent(events.map((event, revision) => cast.recorded(event, 'C-1', revision)))?.type;

describe('the event that brought a check where it stands', () => {
  it('is the last that changed the state or the region', () => {
    expect(turning(cast.checkOpened, cast.answerRequested)).toBe('ConsentCheckOpened');
    const assessed = [cast.checkOpened, cast.answeredNotObtained, cast.assessedNonconforming] as const;
    expect(turning(...assessed)).toBe('CheckAssessed');
    expect(turning(...assessed, cast.patientContacted, cast.consentPledged)).toBe('CheckAssessed');
    expect(turning(...assessed, cast.closingProposed, cast.closingVerified, cast.closedAsRemedied)).toBe(
      'CheckClosed',
    );
  });

  it('is none for a check that is not there', () => {
    expect(turning()).toBeUndefined();
  });
});
