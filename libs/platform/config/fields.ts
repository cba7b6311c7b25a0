import { isIP } from 'node:net';
import { ROLES, type Role } from '#platform/kernel';
import { z } from 'zod';

const UNITS = { '': 1, B: 1, KIB: 1024, MIB: 1024 ** 2, GIB: 1024 ** 3 } as const;

/** A number of bytes: `1048576`, `1 MiB`, `512KiB`. */
export const bytes = z
  .string()
  .regex(/^\s*\d{1,12}\s*(B|KiB|MiB|GiB)?\s*$/i, {
    error: 'must be a number of bytes such as 1048576 or 1 MiB',
  })
  .transform((text) => {
    const [, amount, unit] = /^\s*(\d+)\s*([a-z]*)\s*$/i.exec(text) ?? [];
    return Number(amount) * UNITS[(unit ?? '').toUpperCase() as keyof typeof UNITS];
  })
  .refine((size) => size > 0 && Number.isSafeInteger(size), { error: 'must be more than 0 bytes' });

const SPANS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** A span of time: `500ms`, `25s`, `15m`, `1h`; milliseconds when parsed. */
export const durationMs = z
  .string()
  .regex(/^\d{1,9}(ms|s|m|h)$/, { error: 'must be a span of time such as 500ms, 25s, 15m or 1h' })
  .transform((text) => {
    const [, amount, unit] = /^(\d+)(\w+)$/.exec(text) ?? [];
    return Number(amount) * SPANS[unit as keyof typeof SPANS];
  })
  .refine((span) => span > 0 && span <= 86_400_000, { error: 'must be more than nothing and at most 24h' });

/** A time of day, `07:00`. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time of day such as 07:00' });

/** A host name or address, without a port or scheme. */
export const listenHost = z
  .string()
  .regex(/^(\[[0-9a-f:.%]+\]|[0-9a-f:]*:[0-9a-f:.]*|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)$/i, {
    error: 'must be a host name or an address such as 127.0.0.1',
  })
  .transform((host) => host.replace(/^\[(.*)\]$/, '$1'));

/** A URL that may hold a password; its text never appears in an error. */
export const secretUrl = (schemes: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)), {
    error: `must be a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });

/** Whether an address is this machine's own, which nobody else can reach or feign. */
export function isLoopback(host: string): boolean {
  const address = host.toLowerCase().replace(/^::ffff:/, '');
  return address === 'localhost' || address === '::1' || /^127(\.\d{1,3}){3}$/.test(address);
}

function isAddressRange(text: string): boolean {
  const [, address = '', bits] = /^([0-9a-f:.]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
  const family = isIP(address);
  return family !== 0 && Number(bits ?? 0) <= (family === 4 ? 32 : 128);
}

/** IP addresses and ranges, with commas between. */
export const addressList = z
  .string()
  .transform((text) => text.split(',').map((address) => address.trim()))
  .refine((addresses) => addresses.every(isAddressRange), {
    error: 'must be IP addresses or ranges such as 10.0.0.2 or 10.0.0.0/24, with commas between',
  });

const grantable = ROLES.filter((role) => role !== 'system');

/** What somebody else's words for roles stand for, in order: `{"a":"auditor"}` or `a=auditor,b=administrator`. */
export const roleMap = z.string().transform((text, context): readonly (readonly [string, Role])[] => {
  const pairs = pairsOf(text.trim());
  const known = pairs.filter((pair): pair is [string, Role] => isGrantable(pair[1]) && pair[0] !== '');
  if (known.length > 0 && known.length === pairs.length) return known;
  context.addIssue({
    code: 'custom',
    message: `must name roles, as genome-audit=auditor or as JSON; the roles are ${grantable.join(', ')}`,
  });
  return z.NEVER;
});

function isGrantable(role: unknown): role is Role {
  return (grantable as readonly unknown[]).includes(role);
}

function pairsOf(text: string): [string, unknown][] {
  if (!text.startsWith('{')) return text.split(',').map(pairOf);
  try {
    return Object.entries(JSON.parse(text) as Record<string, unknown>);
  } catch {
    return [['', undefined]];
  }
}

// A claim's value may hold `=` itself, as names of groups in a directory do.
function pairOf(text: string): [string, string] {
  const at = text.lastIndexOf('=');
  return [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
}
