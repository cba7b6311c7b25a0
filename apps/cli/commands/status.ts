import { ConsentStatusReader } from '#modules/consent-checks';
import { statusTable } from '../demo/status-table.js';
import { print, printJson } from './output.js';
import { issuedHere, withApp } from './with-app.js';

export interface StatusOptions {
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly round?: string;
  readonly programme?: string;
  readonly json?: boolean;
}

/** Prints what is outstanding per region. */
export async function status({ json, ...asked }: StatusOptions): Promise<void> {
  const answer = await withApp(({ app }) => {
    const reader = issuedHere(app).actor;
    return app.get(ConsentStatusReader, { strict: false }).status({ ...asked, reader, language: 'da' });
  });
  if (json) printJson(answer);
  else print(statusTable(answer));
}
