/** The words of what can be done with an item. */
export const actionWords = {
  actions: {
    begun: '{{action}} (begun)',
    title: 'What you can do',
    none: 'There is nothing for you to do about the check right now.',
  },
  ownStep: {
    answered: 'You gave the answer yourself; somebody else must assess it.',
    proposed: 'You proposed the closing yourself; somebody else must verify it.',
    assessed: 'You made the assessment yourself; somebody else must decide what happens to the data.',
  },
  hindrance: {
    'consent-check': {
      'under-investigation': 'not before the investigation has ended.',
      'remedy-missing': 'not before a retrospective consent is recorded.',
      'patient-contact-missing': 'not before the contact with the patient is recorded.',
    },
  },
  action: {
    AnswerCheck: {
      label: 'Answer',
      correct: 'Correct the answer',
      onBehalf: 'Record an answer on behalf of the region',
      what: 'Once the answer is sent, the centre assesses it. Until then it can be corrected.',
      send: 'Send the answer',
    },
    AssessCheck: {
      label: 'Assess the answer',
      what: 'The assessment is about the consent at the time of analysis, and nothing that happens later changes it. Without a deviation the check is closed at once.',
      send: 'Record the assessment',
    },
    RequestAnswer: {
      label: 'Request an answer',
      what: 'The region is asked to answer, and the deadline begins to run.',
      send: 'Request the answer',
    },
    StartInvestigation: {
      label: 'Start an investigation',
      what: 'The centre looks into the matter itself. All deadlines stand still until it has finished.',
      send: 'Start the investigation',
    },
    EndInvestigation: {
      label: 'End the investigation',
      what: 'The deadlines run on. Each moves by the business days it stood still.',
      send: 'End the investigation',
    },
    OfferTransfer: {
      label: 'Offer to another region',
      what: 'Your region remains responsible until the other has accepted.',
      send: 'Offer the transfer',
    },
    AcceptTransfer: {
      label: 'Take the check over',
      what: 'Your region becomes responsible, and the deadlines run anew.',
      send: 'Take the check over',
    },
    RefuseTransfer: {
      label: 'Refuse the transfer',
      what: 'The check stays with the region that offered it. Please say why.',
      send: 'Refuse the transfer',
    },
    PledgeRetrospectiveConsent: {
      label: 'Pledge to obtain consent',
      what: 'The region pledges to obtain the consent afterwards, and the deadline for it begins to run.',
      send: 'Record the pledge',
    },
    RecordRetrospectiveConsent: {
      label: 'Record retrospective consent',
      what: 'What came of asking the patient? The consent at the time of analysis is not changed by it.',
      send: 'Record the outcome',
    },
    RecordPatientContact: {
      label: 'Record contact with the patient',
      what: 'Without written consent the patient is to be contacted at once (16 December 2022). The date of effect is the day of the contact.',
      send: 'Record the contact',
    },
    ProposeClosing: {
      label: 'Propose the closing',
      what: 'The region holds that the deviation is remedied. Somebody else, at the centre, verifies it.',
      send: 'Propose the closing',
    },
    VerifyClosing: {
      label: 'Verify the closing',
      what: 'You confirm that the deviation is remedied. The check is closed.',
      send: 'Verify and close the check',
    },
    RejectClosing: {
      label: 'Reject the closing',
      what: 'The check goes back to the region with a new deadline.',
      noteHint: 'Say what is missing. No names and no CPR numbers.',
      send: 'Reject the closing',
    },
    DecideDataHandling: {
      label: 'Decide what happens to the data',
      what: 'Tilsyn proposes nothing. The decision is recorded, and the check is closed.',
      send: 'Record the decision',
    },
    ReopenCheck: {
      label: 'Reopen the check',
      what: 'The region is asked to answer again. What has happened stays in the history.',
      send: 'Reopen the check',
    },
  },
  form: {
    note: 'Note',
    noteHint: 'No names and no CPR numbers. The note is kept sealed.',
    occurredOn: 'Date of effect',
    occurredOnHint: 'The day from which it holds. Empty means today.',
  },
  stale: {
    moved:
      'The check has changed while you are writing: {{what}} What you have typed is untouched; you can choose when you send it.',
    title: 'The check has changed since you opened the form',
    what: 'Nothing has been sent yet, and what you typed still stands below. Choose what is to happen.',
    mine: 'What you wanted to send',
    theirs: 'What has happened meanwhile',
    impossible: 'After what has happened you can no longer do this.',
    send: 'Send it on top of the new one',
    discard: 'Discard mine',
  },
  recorded: {
    as_one: 'Recorded as event no. {{last}}.',
    as_other: 'Recorded as events no. {{first}} to {{last}}.',
    before: 'It had been recorded before. Nothing new has happened.',
  },
};
