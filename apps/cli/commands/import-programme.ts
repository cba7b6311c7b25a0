import { CommandBus } from '@nestjs/cqrs';
import { LoadProgrammeFile, readProgrammeFile } from '#modules/organisations';
import type { Accepted } from '#platform/kernel';
import { CommandFailed, EXIT } from '../exit-codes.js';
import { print } from './output.js';
import { issuedHere, withApp } from './with-app.js';

/** Brings a programme in line with its YAML file; the shipped one unless told. */
export async function importProgramme(path: string | undefined): Promise<void> {
  const file = await readProgrammeFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new CommandFailed(`there is no file ${path}`, EXIT.notFound);
  });
  const { events } = await withApp(({ app }) => {
    const issued = issuedHere(app);
    const command = new LoadProgrammeFile(file.programme, { occurredOn: issued.today, file }, issued);
    return app.get(CommandBus).execute<LoadProgrammeFile, Accepted>(command);
  });
  print(
    events.length === 0
      ? `${file.programme}: nothing new`
      : `${file.programme}: ${events.length} entries recorded`,
  );
}
