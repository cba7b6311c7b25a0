import { definePolicy, type PolicyRow } from '#platform/kernel';

type Allow = PolicyRow['allow'];

const administrator: Allow = { administrator: 'everywhere' };

const everybody: Allow = {
  auditor: 'everywhere',
  'committee-secretariat': 'everywhere',
  administrator: 'everywhere',
  'regional-contact': 'everywhere',
  'regional-director': 'everywhere',
};

/** Who may do what to a programme, and read what of it. */
export const organisationsPolicy = definePolicy('organisations', {
  LoadProgrammeFile: { kind: 'command', allow: administrator },
  SetDeadlines: { kind: 'command', allow: administrator },
  AppointContact: { kind: 'command', allow: administrator },
  RetireContact: { kind: 'command', allow: administrator },
  ListProgrammes: { kind: 'question', allow: everybody },
  ReadProgramme: { kind: 'question', allow: everybody },
  ReadProgrammeHistory: { kind: 'question', allow: everybody },
  /** What a contact is called and where it is written to: a part of the answer to `ReadProgramme`. */
  ReadContactDetails: {
    kind: 'question',
    allow: {
      'committee-secretariat': 'everywhere',
      administrator: 'everywhere',
      'regional-contact': 'own-region',
      'regional-director': 'own-region',
    },
  },
});
