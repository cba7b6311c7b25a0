import { form, type CheckStory } from './check-story.js';

/** What follows a missing consent: contact, pledge, the form or the refusal, and the closing. */
export function remedy(story: CheckStory): void {
  story.wait(0, 3);
  story.add({
    type: 'PatientContacted',
    data: { ...story.at, by: story.chance.pick(['letter', 'telephone', 'digital-post']) },
  });
  story.add({ type: 'RetrospectiveConsentPledged', data: { ...story.at, dueOn: story.later(28) } });
  if (story.chance.happens(0.4)) {
    story.wait(1, 30);
    story.add({
      type: 'CheckReportedToCommittee',
      data: { ...story.at, meeting: `steering-${story.check.round}` },
    });
  }
  story.wait(5, 60);
  if (story.chance.happens(0.1)) return;
  if (story.chance.happens(0.12)) return decideData(story);
  story.add({ type: 'RetrospectiveConsentObtained', data: { ...story.at, evidence: [form] } });
  propose(story);
  if (story.chance.happens(0.15)) reject(story);
  story.wait(1, 8);
  const because = 'remedied' as const;
  story.add(
    { type: 'ClosingVerified', data: story.at },
    { type: 'CheckClosed', data: { ...story.at, because } },
  );
}

function propose(story: CheckStory): void {
  story.wait(0, 3);
  const proposedBy = `contact-${story.at.region}`;
  story.add({
    type: 'ClosingProposed',
    data: { ...story.at, proposedBy, verificationDueOn: story.later(7) },
  });
}

function reject(story: CheckStory): void {
  story.wait(1, 5);
  const restarted = [{ kind: 'retrospective-consent' as const, dueOn: story.later(28) }];
  story.add({ type: 'ClosingRejected', data: { ...story.at, restarted, ...story.note(1) } });
  story.wait(2, 20);
  propose(story);
}

function decideData(story: CheckStory): void {
  story.add({
    type: 'RetrospectiveConsentRefused',
    data: { ...story.at, dataHandlingDueOn: story.later(14) },
  });
  story.wait(3, 20);
  story.add(
    { type: 'DataHandlingDecided', data: { ...story.at, decision: 'data-restricted' } },
    { type: 'CheckClosed', data: { ...story.at, because: 'data-handling-decided' } },
  );
}
