import { isDay } from '#web/lib/format.js';
import { looksLikeCpr } from '#web/lib/cpr.js';
import type { Allocation, Round, SeedOrigin } from '../round.js';

/** What one chooses before drawing. Kept on this machine until the draw is made. */
export interface DrawChoices {
  readonly seed: string;
  readonly seedOrigin: SeedOrigin;
  readonly seedFixedOn: string;
  readonly kind: Allocation['kind'];
  readonly total: string;
  readonly minimum: string;
  readonly perRegion: Readonly<Record<string, string>>;
}

/** The choices before anything is chosen; a round that was drawn goes on from its last draw. */
export function firstChoices(
  { drawn, regions }: Pick<Round, 'drawn' | 'regions'>,
  today: string,
): DrawChoices {
  const last = drawn.at(-1);
  const { seed = '', seedOrigin = 'public-beacon', seedFixedOn = today } = last ?? {};
  return { seed, seedOrigin, seedFixedOn, ...typedOf(last?.allocation, regions) };
}

function typedOf(
  rule: Allocation | undefined,
  regions: readonly string[],
): Pick<DrawChoices, 'kind' | 'total' | 'minimum' | 'perRegion'> {
  const given = rule?.kind === 'fixed' ? rule.perRegion : {};
  return {
    kind: rule?.kind ?? 'equal',
    total: rule === undefined || rule.kind === 'fixed' ? '' : String(rule.total),
    minimum: rule?.kind === 'minimum' ? String(rule.minimum) : '',
    perRegion: Object.fromEntries(regions.map((region) => [region, String(given[region] ?? '')])),
  };
}

// What the server takes for a beacon's value: such digits look like a CPR number by chance.
const isHex = (text: string): boolean => /^[0-9a-f]{32,200}$/i.test(text);

export type SeedComplaint = 'missing' | 'cpr' | 'malformed' | 'long';

/** What is wrong with a seed. */
export function complaintAboutSeed(seed: string): SeedComplaint | undefined {
  if (seed === '') return 'missing';
  if (seed.length > 200) return 'long';
  if (/\p{Cc}|\p{Cs}/u.test(seed) || seed !== seed.normalize('NFC')) return 'malformed';
  return !isHex(seed) && looksLikeCpr(seed) ? 'cpr' : undefined;
}

/** Whether a seed came about after the frame was frozen, and not after today. */
export const isSeedDay = (day: string, frozenOn: string | null, today: string): boolean =>
  isDay(day) && day <= today && (frozenOn === null || day >= frozenOn);

/** A whole number that somebody typed. */
export const whole = (text: string): number | undefined =>
  /^\d{1,7}$/.test(text.trim()) ? Number(text) : undefined;

/** The allocation as the server takes it; nothing while the numbers are not all there. */
export function allocationOf({ kind, total, minimum, perRegion }: DrawChoices): Allocation | undefined {
  if (kind === 'fixed') return fixed(perRegion);
  const all = whole(total);
  if (all === undefined || all === 0) return undefined;
  if (kind !== 'minimum') return { kind, total: all };
  const least = whole(minimum);
  return least === undefined || least === 0 ? undefined : { kind, total: all, minimum: least };
}

function fixed(perRegion: DrawChoices['perRegion']): Allocation | undefined {
  const numbers = Object.entries(perRegion).map(
    ([region, text]) => [region, text.trim() === '' ? 0 : whole(text)] as const,
  );
  if (numbers.some(([, n]) => n === undefined) || numbers.every(([, n]) => n === 0)) return undefined;
  return { kind: 'fixed', perRegion: Object.fromEntries(numbers.map(([region, n]) => [region, n ?? 0])) };
}

/** 256 bits of chance as hexadecimal digits. */
export const asHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
