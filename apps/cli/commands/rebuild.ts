import { ProjectionRunner, type RebuildResult } from '#platform/projections';
import { CommandFailed, EXIT } from '../exit-codes.js';
import { progressOf } from '../progress.js';
import { columns, print, printJson } from './output.js';
import { withApp } from './with-app.js';

/** Rebuilds one read model, or every one, beside the live tables, and says what came of it. */
export async function rebuild(
  projection: string | undefined,
  { json }: { readonly json?: boolean },
): Promise<void> {
  const results = await withApp(async ({ app }) => {
    const runner = app.get(ProjectionRunner);
    const known = (await runner.status()).projections.map(({ name }) => name);
    if (projection !== undefined && !known.includes(projection))
      throw new CommandFailed(
        `there is no projection ${projection}; known are ${known.join(', ')}`,
        EXIT.notFound,
      );
    const done: RebuildResult[] = [];
    for (const name of projection === undefined ? known : [projection])
      done.push(await rebuilt(runner, name));
    return done;
  });
  if (json) printJson(results);
  else
    print(
      columns(
        results.map((result) => [
          result.projection,
          `${result.events} events`,
          `${result.seconds.toFixed(1)} s`,
          result.warning ?? '',
        ]),
      ),
    );
}

async function rebuilt(runner: ProjectionRunner, name: string): Promise<RebuildResult> {
  const progress = progressOf(`rebuilding ${name}`);
  try {
    return await runner.rebuild(name, {
      onProgress: ({ done, total }) => progress.at(done ?? 0, total ?? done ?? 0),
    });
  } finally {
    progress.end();
  }
}
