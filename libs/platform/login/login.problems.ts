import { defineProblems } from '#platform/kernel';

/** Refusals of signing in, and of whoever has signed in but may not go on. */
export const refuseLogin = defineProblems({
  'sign-in.refused': {
    kind: 'unauthenticated',
    da: 'Mailadressen og adgangskoden passer ikke sammen.',
    en: 'The mail address and the password do not fit.',
  },
  'sign-in.locked': {
    kind: 'throttled',
    da: 'For mange forkerte forsøg. Prøv igen om {minutes} minut(ter), eller bed en administrator om et nyt link.',
    en: 'Too many wrong attempts. Try again in {minutes} minute(s), or ask an administrator for a new link.',
  },
  'sign-in.too-many': {
    kind: 'throttled',
    da: 'For mange forsøg fra dit netværk på kort tid. Prøv igen om {retryAfter} sekunder.',
    en: 'Too many attempts from your network in a short time. Try again in {retryAfter} seconds.',
  },
  'second-factor.wrong-code': {
    kind: 'invalid',
    da: 'Koden passer ikke. Vent på den næste kode, og se efter, at uret går rigtigt.',
    en: 'The code does not fit. Wait for the next one, and see that the clock is right.',
  },
  'second-factor.spent-code': {
    kind: 'invalid',
    da: 'Koden er brugt. Hver kode virker kun én gang: vent på den næste, højst et halvt minut.',
    en: 'The code has been used. Each works once: wait for the next, half a minute at most.',
  },
  'second-factor.expired': {
    kind: 'unauthenticated',
    da: 'Der gik for lang tid, eller for mange koder var forkerte. Begynd forfra med adgangskoden.',
    en: 'It took too long, or too many codes were wrong. Begin again with the password.',
  },
  'second-factor.required': {
    kind: 'forbidden',
    da: 'Din rolle kræver to-faktor-login. Slå det til, før du går videre.',
    en: 'Your role takes a second factor. Set it up before you go on.',
  },
  'second-factor.must-stay': {
    kind: 'forbidden',
    da: 'Din rolle kræver to-faktor-login; det kan ikke slås fra.',
    en: 'Your role takes a second factor; it cannot be removed.',
  },
  'second-factor.not-set-up': {
    kind: 'conflict',
    da: 'To-faktor-login er ikke slået til.',
    en: 'There is no second factor.',
  },
  'second-factor.signed-in-already': {
    kind: 'conflict',
    da: 'Du er logget ind. En reservekode bruges kun til at logge ind; giv en kode fra din app.',
    en: 'You are signed in. A backup code is for signing in only; give a code of your authenticator.',
  },
  'second-factor.set-up-already': {
    kind: 'conflict',
    da: 'To-faktor-login er allerede slået til. Slå det fra, før du slår det til på ny.',
    en: 'There is a second factor already. Remove it before you set up another.',
  },
  'password.wrong': { kind: 'invalid', da: 'Adgangskoden er forkert.', en: 'The password is wrong.' },
  'password.not-used': {
    kind: 'conflict',
    da: 'Du logger ind hos en anden udbyder og har ingen adgangskode her.',
    en: 'You sign in with another provider and have no password here.',
  },
  'password.too-short': {
    kind: 'invalid',
    da: 'Adgangskoden skal have mindst {limit} tegn. En sætning er god.',
    en: 'The password must have at least {limit} characters. A sentence is good.',
  },
  'password.too-long': {
    kind: 'invalid',
    da: 'Adgangskoden må højst have {limit} tegn.',
    en: 'The password may have at most {limit} characters.',
  },
  'password.personal': {
    kind: 'invalid',
    da: 'Adgangskoden må ikke indeholde dit navn eller din mailadresse.',
    en: 'The password must not hold your name or mail address.',
  },
  'password.common': {
    kind: 'invalid',
    da: 'Adgangskoden er en af dem, der gættes først. Vælg en anden.',
    en: 'The password is one of those that are guessed first. Choose another.',
  },
  'access.no-grant': {
    kind: 'forbidden',
    da: 'Du er logget ind, men ingen har givet dig adgang. Bed en administrator om det.',
    en: 'You are signed in, but nobody has given you access. Ask an administrator.',
  },
  'token.unknown': {
    kind: 'unauthenticated',
    da: 'Tokenet kendes ikke, er udløbet eller er trukket tilbage.',
    en: 'The token is unknown, has expired or was revoked.',
  },
  'token.out-of-scope': {
    kind: 'forbidden',
    da: 'Tokenet må ikke bruges til {row}.',
    en: 'The token may not be used for {row}.',
  },
  'account.exists': {
    kind: 'conflict',
    da: 'Mailadressen har allerede et login.',
    en: 'The mail address has a login already.',
  },
  'account.unknown': { kind: 'not-found', da: 'Kontoen findes ikke.', en: 'There is no such account.' },
  'session.unknown': { kind: 'not-found', da: 'Sessionen findes ikke.', en: 'There is no such session.' },
  'invitation.unknown': {
    kind: 'not-found',
    da: 'Linket er brugt, udløbet eller ikke et af vores. Bed en administrator om et nyt.',
    en: 'The link has been used, has expired or is none of ours. Ask an administrator for a new one.',
  },
  'first-run.unknown': {
    kind: 'not-found',
    da: 'Linket er brugt eller afløst af et nyere. Det nyeste står i loggen fra den seneste start.',
    en: 'The link has been used or a newer one has taken its place. The newest is in the log of the last start.',
  },
  'persona.unknown': {
    kind: 'not-found',
    da: 'Rollelisten har ingen {key}.',
    en: 'The cast has no {key}.',
  },
  'sign-on.unavailable': {
    kind: 'unavailable',
    da: 'Login-udbyderen svarer ikke, eller der er ikke sat en op. Prøv igen om et øjeblik.',
    en: 'The provider does not answer, or none is set up. Try again in a moment.',
  },
  'sign-on.unverified-address': {
    kind: 'forbidden',
    da: 'Din organisation bekræfter ikke, at mailadressen er din. Bed den om at bekræfte den.',
    en: 'Your organisation does not confirm that the mail address is yours. Ask it to verify the address.',
  },
  'sign-on.no-role': {
    kind: 'forbidden',
    da: 'Din organisation har ikke oplyst en rolle, som Tilsyn kender. Bed den om at tildele dig en.',
    en: 'Your organisation has named no role that Tilsyn knows. Ask it to assign you one.',
  },
  'sign-on.no-region': {
    kind: 'forbidden',
    da: 'Din organisation har ikke oplyst en region til din rolle.',
    en: 'Your organisation has named no region for your role.',
  },
  'sign-on.cpr-like': {
    kind: 'forbidden',
    da: 'Din organisation sendte noget, der ligner et CPR-nummer ({claim}). Tilsyn modtager ikke CPR-numre.',
    en: 'Your organisation sent something that looks like a CPR number ({claim}). Tilsyn takes none.',
  },
});
