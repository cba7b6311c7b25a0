import { Pool } from 'pg';
import { dueReminders } from '#modules/reminders';
import { Clock } from '#platform/kernel';
import { columns, print, printJson, say } from './output.js';
import { withApp } from './with-app.js';

/** Prints the reminders that go out up to a day, if nothing changes until then. */
export async function remindersDue({
  until,
  json,
}: {
  readonly until?: string;
  readonly json?: boolean;
}): Promise<void> {
  const rows = await withApp(({ app }) => dueReminders(app.get(Pool), until ?? app.get(Clock).today()));
  if (json) return printJson(rows);
  if (rows.length === 0) return say('Nothing is due.');
  const head = ['SEND ON', 'TO', 'RUNG', 'ABOUT', 'DUE'];
  print(
    columns([
      head,
      ...rows.map((row) => [
        row.send_on,
        row.region === null ? row.duty : `${row.duty} ${row.region}`,
        row.step,
        `${row.kind} ${row.label}`,
        row.due_on,
      ]),
    ]),
  );
}
