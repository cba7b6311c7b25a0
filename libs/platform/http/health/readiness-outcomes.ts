import { NotReady, type ReadinessCheck } from './readiness.js';

const PATIENCE_MS = 3000;

/** What became of a check. */
export interface ReadinessOutcome {
  readonly name: string;
  readonly ready: boolean;
  readonly reason?: string;
  readonly figures?: Readonly<Record<string, string | number>>;
}

/** Told of checks that fail. */
interface Complaints {
  warn(details: object, message: string): void;
}

/** Makes every check at once; none is waited for longer than three seconds. */
export function readinessOutcomes(
  checks: readonly ReadinessCheck[],
  logger: Complaints,
): Promise<readonly ReadinessOutcome[]> {
  return Promise.all(checks.map((check) => outcomeOf(check, logger)));
}

async function outcomeOf(readiness: ReadinessCheck, logger: Complaints): Promise<ReadinessOutcome> {
  const { name } = readiness;
  try {
    const figures = await withinPatience(readiness.check());
    return { name, ready: true, ...(figures ? { figures } : {}) };
  } catch (error) {
    logger.warn({ err: error, check: name }, 'a readiness check failed');
    return { name, ready: false, reason: error instanceof NotReady ? error.message : 'failed' };
  }
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotReady(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
