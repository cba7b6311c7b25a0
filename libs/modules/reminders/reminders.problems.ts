import { defineProblems } from '#platform/kernel';

/** Refusals of the reminders room. */
export const refuseReminder = defineProblems({
  'ladder.step-twice': {
    kind: 'invalid',
    da: 'Trinnet {step} står to gange i stigen. Giv hvert trin sit eget navn.',
    en: 'The step {step} is in the ladder twice. Give each step a name of its own.',
  },
  'ladder.steps-coincide': {
    kind: 'invalid',
    da: 'Trinnene {first} og {second} går til samme modtager på samme dag. Udelad det ene.',
    en: 'The steps {first} and {second} go to the same recipient on the same day. Leave one out.',
  },
  'ladder.before-opening': {
    kind: 'invalid',
    da: 'Trinnet {step} ligger {days} arbejdsdage før åbningen, da der endnu ikke var nogen pligt. Brug 0 eller flere.',
    en: 'The step {step} lies {days} business days before the opening, when there was no duty yet. Use 0 or more.',
  },
  'ladder.recipient-has-region': {
    kind: 'invalid',
    da: 'Trinnet {step} går til {duty}, som hører til en region; centrets egne pligter har ingen. Vælg auditor eller committee-secretariat.',
    en: 'The step {step} goes to {duty}, a duty of a region; the duties of the centre have none. Choose auditor or committee-secretariat.',
  },
  'reminder.unknown': {
    kind: 'not-found',
    da: 'Der er ingen påmindelse {step} for pligten {obligation}.',
    en: 'There is no reminder {step} for the obligation {obligation}.',
  },
  'reminder-mail.unknown': {
    kind: 'not-found',
    da: 'Der er ingen mail {mail}.',
    en: 'There is no mail {mail}.',
  },
  'reminder-mail.not-sent': {
    kind: 'conflict',
    da: 'Mailen {mail} er ikke sendt og kan derfor ikke være kommet retur.',
    en: 'The mail {mail} has not been sent, so it cannot have come back.',
  },
  'reminder.past-of-one-item': {
    kind: 'invalid',
    da: 'Vælg et udestående: på en anden dag end i dag vises påmindelserne for ét udestående ad gangen.',
    en: 'Choose an item: for another day than today reminders are shown of one item at a time.',
  },
  'reminder.no-mail-yet': {
    kind: 'not-found',
    da: 'Der var ikke skrevet nogen mail for påmindelsen {step} på den dag, du har valgt.',
    en: 'No mail had been written for the reminder {step} on the day you chose.',
  },
  'reminder.no-mail': {
    kind: 'not-found',
    da: 'Påmindelsen {step} er {state}: der er ingen mail, og der kommer ingen.',
    en: 'The reminder {step} is {state}: there is no mail, and none will come.',
  },
  'reminder-pause.unknown': {
    kind: 'not-found',
    da: 'Der er ingen pause {pause}.',
    en: 'There is no pause {pause}.',
  },
  'reminder-pause.target-unknown': {
    kind: 'not-found',
    da: 'Der er intet {target} at sætte på pause.',
    en: 'There is no {target} to pause.',
  },
  'reminder-pause.until-past': {
    kind: 'invalid',
    da: 'Pausen slutter {until}, før i dag ({today}).',
    en: 'The pause ends on {until}, before today ({today}).',
  },
  'reminder-pause.until-too-far': {
    kind: 'invalid',
    da: 'En pause varer højst {days} dage: til og med {latest}. Sæt den på ny, hvis den skal vare længere.',
    en: 'A pause lasts {days} days at the most: until {latest}. Set it anew if it is to last longer.',
  },
  'mail-link.unknown': {
    kind: 'not-found',
    da: 'Linket er ikke et, Tilsyn har sendt. Er det kopieret helt med? Log ind, og find sagen på listen.',
    en: 'Tilsyn has sent no such link. Was it copied whole? Sign in and find the item on the list.',
  },
  'mail-link.expired': {
    kind: 'not-found',
    da: 'Linket udløb {expiredOn}. Log ind, og find sagen på listen.',
    en: 'The link expired on {expiredOn}. Sign in and find the item on the list.',
  },
  'preview.until-past': {
    kind: 'invalid',
    da: 'Datoen {until} ligger før i dag ({today}).',
    en: 'The date {until} is before today ({today}).',
  },
  'preview.too-many': {
    kind: 'invalid',
    da: 'Der er mere end {limit} påmindelser i kø til og med {until}, og så mange regnes ikke igennem på én gang. Vælg en tidligere dag eller én region.',
    en: 'More than {limit} reminders are queued until {until}, more than are thought through at once. Choose an earlier day or one region.',
  },
  'preview.until-too-far': {
    kind: 'invalid',
    da: 'Der kan ses højst et år frem: til og med {latest}.',
    en: 'One can look ahead a year at most: until {latest}.',
  },
});
