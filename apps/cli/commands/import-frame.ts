import { CommandBus } from '@nestjs/cqrs';
import { FreezeFrame, openFrameFile, rowErrorText, type RowError } from '#modules/sample-audits';
import { Refused, type Accepted } from '#platform/kernel';
import { CommandFailed, EXIT, terminalLanguage } from '../exit-codes.js';
import { progressOf } from '../progress.js';
import { print, printJson, say } from './output.js';
import { issuedHere, withApp } from './with-app.js';

/** Freezes the frame of a round from a file; faulty lines are listed and nothing is imported by halves. */
export async function importFrame(
  round: string,
  path: string,
  { on, json }: { readonly on?: string; readonly json?: boolean },
): Promise<void> {
  const progress = progressOf('reading');
  try {
    const file = await openFrameFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      throw new CommandFailed(`there is no file ${path}`, EXIT.notFound);
    });
    const accepted = await withApp(async ({ app }) => {
      const issued = issuedHere(app);
      const command = new FreezeFrame(
        round,
        { occurredOn: on ?? issued.today, file },
        issued,
        ({ bytes, totalBytes }) => progress.at(bytes, totalBytes),
      );
      return app.get(CommandBus).execute<FreezeFrame, Accepted>(command);
    });
    progress.end();
    report(accepted, json === true);
  } catch (error) {
    progress.end();
    if (error instanceof Refused) sayRowErrors(error);
    throw error;
  }
}

function report({ events }: Accepted, json: boolean): void {
  const [frozen] = events;
  if (json) printJson(frozen?.data ?? null);
  else if (!frozen) print('This file was already frozen as the frame of the round.');
  else {
    const { frameSha256, requisitions } = frozen.data as unknown as {
      frameSha256: string;
      requisitions: number;
    };
    print(`${requisitions} requisitions frozen, SHA-256 ${frameSha256}`);
  }
}

function sayRowErrors({ details }: Refused): void {
  const { errors = [] } = (details ?? {}) as { readonly errors?: readonly RowError[] };
  for (const { line, field, code } of errors)
    say(
      `line ${line}${field === undefined ? '' : `, ${field}`}: ${rowErrorText(code, terminalLanguage(process.env))} [${code}]`,
    );
}
