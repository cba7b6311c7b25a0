import { AccessLog, type Access, type AccessQuestion, type KeptAccess } from './access-log.js';

/** An access log that forgets: for tests of a room by itself. */
export class InMemoryAccessLog extends AccessLog {
  #kept: KeptAccess[] = [];
  #numbers = 0;

  override async record(access: Access): Promise<void> {
    const samples = [...new Set(access.samples)];
    if (samples.length === 0) return;
    this.#kept.push({ ...access, samples, number: String((this.#numbers += 1)) });
  }

  override async list(question: AccessQuestion): Promise<readonly KeptAccess[]> {
    const { limit, after } = question;
    const newest = [...this.#kept].sort((one, other) => -byAge(one, other));
    const fitting = newest.filter((access) => fits(access, question));
    const start = after
      ? fitting.filter(({ at, number }) => byAge({ at, number }, keyed(after)) < 0)
      : fitting;
    return start.slice(0, limit);
  }

  override async prune(before: string): Promise<number> {
    const kept = this.#kept.filter(({ at }) => at >= before);
    const pruned = this.#kept.length - kept.length;
    this.#kept = kept;
    return pruned;
  }

  override async close(): Promise<void> {
    return undefined;
  }
}

type Aged = Pick<KeptAccess, 'at' | 'number'>;

const keyed = ([at, number]: readonly [string, string]): Aged => ({ at, number });
const byAge = (one: Aged, other: Aged): number =>
  one.at === other.at ? Number(one.number) - Number(other.number) : one.at < other.at ? -1 : 1;

function fits(access: KeptAccess, { sample, account, from, to }: AccessQuestion): boolean {
  return [
    sample === undefined || access.samples.includes(sample),
    account === undefined || access.account === account,
    from === undefined || access.at >= from,
    to === undefined || access.at < to,
  ].every(Boolean);
}
