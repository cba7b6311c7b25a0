import { defineProblems } from '#platform/kernel';

/** Refusals of the access room. */
export const refuseGrant = defineProblems({
  'account.unknown': {
    kind: 'not-found',
    da: 'Der er ingen konto {account}.',
    en: 'There is no account {account}.',
  },
  'account.no-directory': {
    kind: 'conflict',
    da: 'Her er intet login, så ingen kan inviteres.',
    en: 'There is no login here, so nobody can be invited.',
  },
  'grant.region-missing': {
    kind: 'invalid',
    da: 'Rollen {role} hører til en region: angiv hvilken.',
    en: 'The role {role} belongs to a region: say which.',
  },
  'grant.region-superfluous': {
    kind: 'invalid',
    da: 'Rollen {role} hører ikke til nogen region: udelad regionen.',
    en: 'The role {role} belongs to no region: leave the region out.',
  },
  'grant.role-not-grantable': {
    kind: 'invalid',
    da: 'Rollen {role} er Tilsyns egen og kan ikke tildeles.',
    en: 'The role {role} is Tilsyn’s own and cannot be granted.',
  },
  'grant.backdated': {
    kind: 'invalid',
    da: 'Adgang ændres fra i dag ({today}) eller senere; {date} er passeret.',
    en: 'Access changes from today ({today}) or later; {date} has passed.',
  },
  'grant.ends-before-it-begins': {
    kind: 'invalid',
    da: 'Sidste dag ({until}) ligger før første dag ({from}).',
    en: 'The last day ({until}) lies before the first ({from}).',
  },
  'grant.in-effect': {
    kind: 'conflict',
    da: 'Kontoen har allerede rollen {role} fra {from}. Fjern den, eller lad den nye begynde, når den er ophørt.',
    en: 'The account has the role {role} from {from} already. Revoke it, or let the new one begin when it has ended.',
  },
  'grant.none': {
    kind: 'conflict',
    da: 'Kontoen har aldrig haft en rolle.',
    en: 'The account has never had a role.',
  },
  'grant.last-administrator': {
    kind: 'conflict',
    da: 'Dette er den sidste administrator den {date}. Udnævn en anden først.',
    en: 'This is the last administrator on {date}. Appoint another first.',
  },
  'second-factor.second-person': {
    kind: 'forbidden',
    da: 'Et nyt link og en nulstilling inden for {days} dage kræver to administratorer, for den, der gør begge dele, kan logge ind som personen. Bed en anden om det.',
    en: 'A new link and a reset within {days} days take two administrators, since whoever does both can sign in as the person. Ask another.',
  },
  'invitation.signs-in-elsewhere': {
    kind: 'conflict',
    da: 'Personen logger ind hos sin organisation og har ingen adgangskode her. Et link ville give en anden adgang som personen.',
    en: 'The person signs in with the organisation and has no password here. A link would let somebody else in as the person.',
  },
  'administration.established': {
    kind: 'conflict',
    da: 'Der har været en administrator. Den næste udnævnes af en administrator.',
    en: 'There has been an administrator. The next is appointed by an administrator.',
  },
  'api-token.unknown': {
    kind: 'not-found',
    da: 'Der er ingen adgangsnøgle {token}.',
    en: 'There is no token {token}.',
  },
  'api-token.expiry-out-of-range': {
    kind: 'invalid',
    da: 'En adgangsnøgle udløber efter nu og inden for {days} dage.',
    en: 'A token expires after now and within {days} days.',
  },
  'api-token.row-unknown': {
    kind: 'invalid',
    da: 'Der er intet i rettighedstabellen, der hedder {row}.',
    en: 'Nothing in the policy table is called {row}.',
  },
  'api-token.row-not-allowed': {
    kind: 'invalid',
    da: 'Rollen {role} må ikke {row}, så det må dens adgangsnøgle heller ikke.',
    en: 'The role {role} may not {row}, so neither may its token.',
  },
  'api-token.row-for-people': {
    kind: 'invalid',
    da: '{row} er for mennesker: en maskine giver ikke adgang.',
    en: '{row} is for people: a machine gives no access.',
  },
  'access-log.sample-missing': {
    kind: 'invalid',
    da: 'En region spørger om én prøve ad gangen: angiv sample.',
    en: 'A region asks about one sample at a time: name the sample.',
  },
  'access-log.sample-unknown': {
    kind: 'not-found',
    da: 'Regionen har ingen prøve {sample}.',
    en: 'The region has no sample {sample}.',
  },
});
