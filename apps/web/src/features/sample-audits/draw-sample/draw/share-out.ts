import type { Allocation } from '../../round.js';

type Sizes = readonly { readonly region: string; readonly units: number }[];
type Shares = ReadonlyMap<string, number>;

export type ShareComplaint =
  | { readonly key: 'larger-than-frame'; readonly size: number }
  | { readonly key: 'larger-than-region'; readonly region: string; readonly size: number }
  | { readonly key: 'minimum-too-large' };

export type SharedOut = { readonly shares: Shares } | { readonly complaint: ShareComplaint };

/**
 * How many units each region would give. The server shares out by the same rules (largest remainder; what does not
 * divide goes to the first codes) and has the last word.
 */
export function shareOut(rule: Allocation, sizes: Sizes): SharedOut {
  const strata = [...sizes].sort((a, b) => (a.region < b.region ? -1 : 1));
  const complaint = beforehand(rule, strata);
  if (complaint) return { complaint };
  const shares = sharesOf(rule, strata);
  const short = strata.find(({ region, units }) => (shares.get(region) ?? 0) > units);
  return short
    ? { complaint: { key: 'larger-than-region', region: short.region, size: short.units } }
    : { shares };
}

function beforehand(rule: Allocation, strata: Sizes): ShareComplaint | undefined {
  if (rule.kind === 'fixed') return undefined;
  const size = sumOf(strata);
  if (rule.total > size) return { key: 'larger-than-frame', size };
  if (rule.kind !== 'minimum') return undefined;
  const short = strata.find(({ units }) => units < rule.minimum);
  if (short) return { key: 'larger-than-region', region: short.region, size: short.units };
  return rule.minimum * strata.length > rule.total ? { key: 'minimum-too-large' } : undefined;
}

function sharesOf(rule: Allocation, strata: Sizes): Shares {
  switch (rule.kind) {
    case 'fixed':
      return new Map(strata.map(({ region }) => [region, rule.perRegion[region] ?? 0]));
    case 'equal':
      return equal(rule.total, strata);
    case 'proportional':
      return proportional(rule.total, strata);
    case 'minimum':
      return withMinimum(rule.total, rule.minimum, strata);
  }
}

const sumOf = (strata: Sizes): number => strata.reduce((sum, { units }) => sum + units, 0);

function equal(total: number, strata: Sizes): Shares {
  const each = Math.floor(total / Math.max(1, strata.length));
  const over = total - each * strata.length;
  return new Map(strata.map(({ region }, index) => [region, each + (index < over ? 1 : 0)]));
}

function proportional(total: number, strata: Sizes): Shares {
  const frame = BigInt(sumOf(strata));
  if (frame === 0n) return new Map(strata.map(({ region }) => [region, 0]));
  const quotas = strata.map(({ region, units }) => {
    const product = BigInt(total) * BigInt(units);
    return { region, whole: Number(product / frame), rest: product % frame };
  });
  const left = total - quotas.reduce((given, { whole }) => given + whole, 0);
  const lucky = [...quotas].sort((a, b) => (a.rest === b.rest ? 0 : a.rest > b.rest ? -1 : 1)).slice(0, left);
  return new Map(quotas.map((quota) => [quota.region, quota.whole + (lucky.includes(quota) ? 1 : 0)]));
}

function withMinimum(total: number, minimum: number, strata: Sizes): Shares {
  const raised = new Set<string>();
  for (;;) {
    const others = strata.filter(({ region }) => !raised.has(region));
    const shares = proportional(total - raised.size * minimum, others);
    const short = [...shares].filter(([, share]) => share < minimum);
    if (short.length === 0)
      return new Map(strata.map(({ region }) => [region, shares.get(region) ?? minimum]));
    for (const [region] of short) raised.add(region);
  }
}
