import type { INestApplicationContext } from '@nestjs/common';
import { Jobs } from '#platform/jobs';
import { ProjectionRunner } from '#platform/projections';
import type { Room } from '#platform/room';

/** Starts what a worker does: projections, reactions, sweeps. */
export async function startWork(
  app: INestApplicationContext,
  rooms: readonly Room[],
): Promise<() => Promise<void>> {
  const [runner, jobs] = [app.get(ProjectionRunner), app.get(Jobs)];
  for (const declaring of rooms.flatMap((room) => [...(room.jobs ?? [])]))
    app.get(declaring, { strict: false }).declareJobs(jobs);
  await runner.start();
  try {
    await jobs.start();
  } catch (error) {
    await runner.stop();
    throw error;
  }
  return async () => {
    await jobs.close();
    await runner.stop();
  };
}
