import type { INestApplicationContext } from '@nestjs/common';

/** A process at work. */
export interface Running {
  /** For whoever drives it from within: the CLI, the demo, the tests. */
  readonly app: INestApplicationContext;
  /** Where it answers; absent for a worker. */
  readonly url?: string;
  /** Where the first administrator signs up; absent when there has been one, and where parts are played. */
  readonly firstRunLink?: string;
  /** Stops taking work, finishes what runs, and lets go of everything. Repeating waits for the first. */
  close(): Promise<void>;
}

type Step = () => Promise<unknown>;

/** Closes in order; a step that fails does not keep the others from closing, and the first failure is told at the end. */
export function closeInOrder(...steps: readonly Step[]): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => (closing ??= runAll(steps));
}

async function runAll(steps: readonly Step[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
