import type { Refused } from '#platform/kernel';
import { refuseLogin } from './login.problems.js';

export const SHORTEST = 12;
export const LONGEST = 128;

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
}

/** Beginnings and whole words of passwords that are tried first, Danish and English, without digits and signs. */
const COMMON = [
  ...[
    'password',
    'passwort',
    'passord',
    'passphrase',
    'adgangskode',
    'kodeord',
    'hemmelig',
    'hemmeligt',
    'secret',
  ],
  ...[
    'qwerty',
    'qwertyuiop',
    'asdfgh',
    'asdfghjkl',
    'zxcvbnm',
    'qazwsx',
    'qazwsxedc',
    'abcdefgh',
    'abcdefghijkl',
  ],
  ...[
    'welcome',
    'velkommen',
    'letmein',
    'iloveyou',
    'jegelskerdig',
    'trustno',
    'changeme',
    'administrator',
    'admin',
  ],
  ...['sommer', 'vinter', 'efteraar', 'efterår', 'foraar', 'forår', 'summer', 'winter', 'autumn', 'spring'],
  ...[
    'danmark',
    'denmark',
    'koebenhavn',
    'københavn',
    'aarhus',
    'århus',
    'odense',
    'aalborg',
    'brondby',
    'brøndby',
  ],
  ...[
    'tilsyn',
    'genom',
    'genome',
    'nationaltgenomcenter',
    'region',
    'hospital',
    'sygehus',
    'computer',
    'internet',
  ],
  ...[
    'football',
    'fodbold',
    'baseball',
    'superman',
    'batman',
    'pokemon',
    'starwars',
    'dragon',
    'monkey',
    'sunshine',
  ],
];
const common = new Set(COMMON);

/** Letters, digits and signs as they lie beside each other. */
const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyzæøå',
  'qwertyuiopåasdfghjklæøzxcvbnm',
];

/**
 * What is wrong with a password, if anything: NIST SP 800-63B, 5.1.1.2. Length is what counts; no rule asks for
 * capitals or digits, and none for a change now and then.
 */
export function refusalOfPassword(password: string, owner: PasswordOwner): Refused | undefined {
  const length = [...password.normalize('NFKC')].length;
  if (length < SHORTEST) return refuseLogin('password.too-short', { limit: SHORTEST });
  if (password.length > LONGEST) return refuseLogin('password.too-long', { limit: LONGEST });
  if (isPersonal(password, owner)) return refuseLogin('password.personal');
  return isCommon(password) ? refuseLogin('password.common') : undefined;
}

/** @throws Refused when the password breaks the policy. */
export function requireGoodPassword(password: string, owner: PasswordOwner): void {
  const refusal = refusalOfPassword(password, owner);
  if (refusal) throw refusal;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function isPersonal(password: string, { name, email }: PasswordOwner): boolean {
  const written = plain(password);
  const [local = ''] = email.split('@');
  // A name of three letters is in half of all sentences.
  return [name, email, local].map(plain).some((own) => own.length > 3 && written.includes(own));
}

function isCommon(password: string): boolean {
  // Signs alone are a password too.
  const written = plain(password) || password;
  const letters = written.replace(/\p{N}/gu, '');
  return common.has(letters) || isMonotonous(written) || RUNS.some((run) => run.includes(written));
}

/** The same few characters over and over, such as `abcabcabcabc` or `tilsyntilsyn`. */
function isMonotonous(text: string): boolean {
  const unit = text.slice(0, (text + text).indexOf(text, 1));
  return unit.length < 6 || (unit.length < text.length && common.has(unit.replace(/\p{N}/gu, '')));
}
