import { definePolicy, type PolicyRow } from '#platform/kernel';

type Allow = PolicyRow['allow'];

const centre: Allow = {
  auditor: 'everywhere',
  'committee-secretariat': 'everywhere',
  administrator: 'everywhere',
};
/** A region's reminders and mails are those addressed to its own duties. */
const readers: Allow = {
  ...centre,
  'regional-contact': 'own-region',
  'regional-director': 'own-region',
};

/** Who may do what to ladders and mails, and read what of them. */
export const remindersPolicy = definePolicy('reminders', {
  SetLadder: { kind: 'command', allow: { administrator: 'everywhere' } },
  RecordBounce: { kind: 'command', allow: centre },
  PauseReminders: { kind: 'command', allow: { auditor: 'everywhere', administrator: 'everywhere' } },
  ResumeReminders: { kind: 'command', allow: { auditor: 'everywhere', administrator: 'everywhere' } },
  /** The sweep's own: nobody but Tilsyn prepares a mail or says what became of it. */
  PrepareMail: { kind: 'command', allow: {} },
  RecordMailOutcome: { kind: 'command', allow: {} },
  ListReminders: { kind: 'question', allow: readers },
  ExplainReminder: { kind: 'question', allow: readers },
  PreviewReminders: { kind: 'question', allow: readers },
  PreviewReminderMail: { kind: 'question', allow: readers },
  ListReminderPauses: { kind: 'question', allow: readers },
  ListReminderMails: { kind: 'question', allow: readers },
  ReadLadders: {
    kind: 'question',
    allow: { ...centre, 'regional-contact': 'everywhere', 'regional-director': 'everywhere' },
  },
});
