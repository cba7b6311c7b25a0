export { AppointContact, type AppointContactInput } from './appoint-contact/appoint-contact.js';
export { LoadProgrammeFile, type LoadProgrammeFileInput } from './load-programme-file/load-programme-file.js';
export { organisationsPolicy } from './organisations-policy.js';
export { OrganisationsModule } from './organisations.module.js';
export {
  DUTIES,
  REGIONAL_DUTIES,
  programmeEvents,
  type DeadlinePolicy,
  type Duty,
  type ProgrammeEvent,
} from './programme-events.js';
export { programmeFile, type ProgrammeFile } from './programme-file.js';
export { parseProgrammeFile, readProgrammeFile, shippedProgrammeFile } from './programme-file.reader.js';
export {
  DANISH_GENOME_PROGRAMME,
  calendarOf,
  contactsFor,
  isAppointedOn,
  isRegionValidOn,
  successorOf,
  successorsOf,
} from './programme-questions.js';
export { loadProgramme, loadProgrammeWithRevision, type LoadedProgramme } from './programme.loader.js';
export {
  defaultDeadlines,
  programmes,
  type Contact,
  type Department,
  type Names,
  type PatientGroup,
  type Programme,
  type ProgrammeState,
  type Region,
  type Succession,
} from './programme.js';
export { RetireContact, type RetireContactInput } from './retire-contact/retire-contact.js';
export { SetDeadlines, type SetDeadlinesInput } from './set-deadlines/set-deadlines.js';
