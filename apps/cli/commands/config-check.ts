import { loadConfig, redact } from '#platform/config';
import { columns, print, printJson, say } from './output.js';

/** Checks the settings and shows every one with where its value comes from. @throws ConfigInvalid with all errors. */
export async function configCheck({ json }: { readonly json?: boolean }): Promise<void> {
  loadConfig(process.env);
  const rows = redact(process.env);
  if (json) printJson(rows);
  else
    print(
      columns([
        ['SETTING', 'VALUE', 'FROM'],
        ...rows.map(({ name, value, source }) => [name, value, source]),
      ]),
    );
  say('The configuration is valid.');
}
