import { Command, Option } from 'commander';
import { date, version, wholeNumber } from './arguments.js';
import type { DrawVerifyOptions } from './commands/draw-verify.js';
import type { DemoOptions } from './commands/demo.js';
import type { StatusOptions } from './commands/status.js';

interface Json {
  readonly json?: boolean;
}
interface Mode {
  readonly mode?: string;
}

const asJson = () => new Option('--json', 'print JSON on stdout');
const mode = () =>
  new Option(
    '--mode <mode>',
    'production, test (callers name themselves or play a part, on loopback) or demo (they play a part)',
  ).choices(['production', 'test', 'demo']);

/**
 * The command line. Each action is imported when it is called, so that `--help` answers at once. Data goes to stdout,
 * everything said about it to stderr; exit codes: 0 ok, 1 failed, 2 usage, 3 not found, 4 conflict.
 */
export function tilsyn(): Command {
  const program = new Command('tilsyn')
    .description(
      'Oversight for a national genome programme: consent audits, their follow-up and their reminders.',
    )
    .version(version(), '--version', 'print the version')
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(tilsyn --help tells more)')
    .addHelpText('before', EXAMPLES);
  addServing(program);
  addAsking(program);
  addUpkeep(program);
  return program;
}

const EXAMPLES = `Examples:
  tilsyn demo                            the case of the 13th committee meeting, then the API
  tilsyn status --as-of 2023-03-15       what is outstanding per region on that day
  tilsyn import frame R2 requisitions.csv
  tilsyn draw verify --frame requisitions.csv --certificate certificate.json
  tilsyn reminders due --until 2023-04-01
`;

function addServing(program: Command): void {
  program
    .command('start')
    .description('run API and worker in one process; without DATABASE_URL on the embedded PostgreSQL')
    .addOption(mode())
    .action(async (options: Mode) => (await import('./commands/serve.js')).serve('all', options));
  program
    .command('api')
    .description('run the API alone')
    .addOption(mode())
    .action(async (options: Mode) => (await import('./commands/serve.js')).serve('api', options));
  program
    .command('worker')
    .description('run projections, reactions and mails alone')
    .action(async (options: Mode) => (await import('./commands/serve.js')).serve('worker', options));
  program
    .command('demo')
    .description('load the case of the 13th committee meeting into a folder of its own, show it and serve it')
    .option('--print', 'print the status as of both meetings and exit')
    .option('--scale <requisitions>', 'instead: a synthetic programme of that many requisitions', wholeNumber)
    .option('--port <port>', 'port of the API', '3000')
    .addOption(asJson())
    .action(async (options: DemoOptions) => (await import('./commands/demo.js')).demo(options));
}

function addAsking(program: Command): void {
  program
    .command('status')
    .description('what is outstanding per region')
    .option('--as-of <date>', 'the day of effect (virkning); today unless told', date)
    .option('--known-on <date>', 'as known at the end of that day (registrering)', date)
    .option('--round <id>', 'one audit round')
    .option('--programme <code>', 'another programme than the Danish genome programme')
    .addOption(asJson())
    .action(async (options: StatusOptions) => (await import('./commands/status.js')).status(options));
  const reminders = program.command('reminders').description('the queued reminders');
  reminders
    .command('due')
    .description('what would go out, to whom, when and why')
    .option('--until <date>', 'up to and including that day; today unless told', date)
    .addOption(asJson())
    .action(async (options: Json & { readonly until?: string }) =>
      (await import('./commands/reminders-due.js')).remindersDue(options),
    );
  const draw = program.command('draw').description('the provable draw');
  draw
    .command('verify')
    .description('repeat a draw from the frame file alone, without a database')
    .requiredOption('--frame <file>', 'the frame as it was imported, CSV or XLSX')
    .option('--certificate <file>', 'the certificate of the draw, as JSON')
    .option('--seed <seed>', 'instead of a certificate: the seed')
    .option('--allocation <json>', 'with a seed: the allocation, as the draw was asked for')
    .option('--sha256 <hash>', 'with a seed: the published hash of the frame')
    .addOption(asJson())
    .action(async (options: DrawVerifyOptions) =>
      (await import('./commands/draw-verify.js')).drawVerify(options),
    );
}

function addUpkeep(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date')
    .action(async () => (await import('./commands/migrate.js')).migrate());
  const imports = program.command('import').description('bring files in');
  imports
    .command('programme')
    .description('bring a programme in line with its YAML file: regions, patient groups, contacts, deadlines')
    .argument('[file]', 'the Danish genome programme that comes with Tilsyn when left out')
    .action(async (file: string | undefined) =>
      (await import('./commands/import-programme.js')).importProgramme(file),
    );
  imports
    .command('frame')
    .description('freeze the frame of an audit round from a CSV or XLSX file')
    .argument('<round>', 'id of the round')
    .argument('<file>', 'requisitions, one a line')
    .option('--on <date>', 'the day of the freeze; today unless told', date)
    .addOption(asJson())
    .action(async (round: string, file: string, options: Json & { readonly on?: string }) =>
      (await import('./commands/import-frame.js')).importFrame(round, file, options),
    );
  program
    .command('rebuild')
    .description('compute a read model anew beside the live one, and switch')
    .argument('[projection]', 'its name; every one when left out')
    .addOption(asJson())
    .action(async (projection: string | undefined, options: Json) =>
      (await import('./commands/rebuild.js')).rebuild(projection, options),
    );
  program
    .command('stop')
    .description('stop the embedded PostgreSQL of this folder, whoever left it running')
    .action(async () => (await import('./commands/stop.js')).stop());
  program
    .command('config')
    .description('the settings')
    .command('check')
    .description('check the settings of this environment and show every one, secrets hidden')
    .addOption(asJson())
    .action(async (options: Json) => (await import('./commands/config-check.js')).configCheck(options));
}
