import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import {
  Body,
  Controller,
  Get,
  Injectable,
  Module,
  Param,
  Post,
  Query,
  Req,
  type DynamicModule,
} from '@nestjs/common';
import { CommandBus, CommandHandler, CqrsModule, type ICommandHandler } from '@nestjs/cqrs';
import { SandboxClock } from '#platform/clock';
import { loadConfig, type Environment } from '#platform/config';
import { decide, EventCatalogue, EventLog } from '#platform/event-store';
import {
  Clock,
  code,
  definePolicy,
  defineProblems,
  derivedId,
  DomainCommand,
  event,
  eventCategory,
  freeText,
  localDate,
  requireOrderedDate,
  requireScope,
  streamId,
  type Accepted,
  type Actor,
  type EventsOf,
  type Issued,
} from '#platform/kernel';
import { createLogger } from '#platform/logging';
import { AesGcmSealer, InMemoryKeyStore } from '#platform/sealing';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { InMemoryEventStore } from '../event-store/in-memory/index.js';
import {
  Answers,
  Caller,
  Changes,
  createApi,
  Creates,
  IssuedBy,
  NotReady,
  pageOf,
  pageQuery,
  Permitted,
  Public,
  ReadinessChecks,
  Reads,
  ReadYourWrites,
  receiveFile,
  ShowsCurrent,
  toPage,
  type ReadinessCheck,
  type ReadsCurrent,
} from './index.js';

export const kettleEvents = eventCategory('kettle', {
  KettleFilled: event({ region: code(20), litres: z.int() }),
  KettleBoiled: event({}),
});
type KettleEvent = EventsOf<typeof kettleEvents>;
interface Kettle {
  readonly region?: string;
  readonly filledOn?: string;
}
const kettles = {
  category: 'kettle',
  initialState: {},
  evolve: (kettle: Kettle, { type, data }: KettleEvent): Kettle =>
    type === 'KettleFilled' ? { region: data.region, filledOn: data.occurredOn } : kettle,
};
const refuse = defineProblems({
  'kettle.unknown': { kind: 'not-found', da: 'Kedlen {id} findes ikke.', en: 'There is no kettle {id}.' },
  'kettle.filled': { kind: 'conflict', da: 'Kedlen er fuld.', en: 'The kettle is full.' },
});

const everybody = {
  auditor: 'everywhere',
  'regional-contact': 'own-region',
  'committee-secretariat': 'everywhere',
  administrator: 'everywhere',
} as const;
const kettlesPolicy = definePolicy('kettles', {
  FillKettle: { kind: 'command', allow: { auditor: 'everywhere', 'regional-contact': 'own-region' } },
  BoilKettle: { kind: 'command', allow: everybody },
  ImportKettles: { kind: 'command', allow: everybody },
  ReadKettles: { kind: 'question', allow: everybody },
});

const fillInput = z.strictObject({
  region: code(20),
  litres: z.int().min(1).max(20),
  occurredOn: localDate,
  remark: freeText(40).optional(),
  boiledBy: z
    .array(z.strictObject({ name: z.enum(['gas', 'power']) }))
    .max(2)
    .optional(),
});
class FillKettle extends DomainCommand<z.infer<typeof fillInput>> {}
class BoilKettle extends DomainCommand<{ readonly occurredOn: string }> {}

@CommandHandler(FillKettle)
export class FillKettleHandler implements ICommandHandler<FillKettle> {
  constructor(private readonly log: EventLog) {}
  execute(command: FillKettle): Promise<Accepted> {
    const { input, issued } = command;
    return decide<Kettle, KettleEvent>(this.log, kettles, command, (kettle) => {
      requireScope(issued.actor, kettlesPolicy.FillKettle, input.region);
      requireOrderedDate(input.occurredOn, issued.today);
      if (kettle.region) throw refuse('kettle.filled');
      return [
        {
          type: 'KettleFilled',
          data: { region: input.region, litres: input.litres, occurredOn: input.occurredOn },
        },
      ];
    });
  }
}

@CommandHandler(BoilKettle)
export class BoilKettleHandler implements ICommandHandler<BoilKettle> {
  constructor(private readonly log: EventLog) {}
  execute(command: BoilKettle): Promise<Accepted> {
    return decide<Kettle, KettleEvent>(this.log, kettles, command, (kettle) => {
      if (!kettle.region) throw refuse('kettle.unknown', { id: command.id });
      requireScope(command.issued.actor, kettlesPolicy.BoilKettle, kettle.region);
      return [{ type: 'KettleBoiled', data: { occurredOn: command.input.occurredOn } }];
    });
  }
}

@Injectable()
export class KettleReader implements ReadsCurrent {
  constructor(private readonly log: EventLog) {}
  async current(id: string, actor: Actor) {
    const history = await this.log.read<KettleEvent & { data: { region?: string } }>(`kettle-${id}`);
    const region = history[0]?.data.region;
    if (region === undefined) throw refuse('kettle.unknown', { id });
    requireScope(actor, kettlesPolicy.ReadKettles, region);
    return {
      id,
      region,
      revision: history.length - 1,
      events: history.map(({ type }) => type),
      position: history.at(-1)?.position,
    };
  }
}

const kettleRow = z.object({ id: z.string(), litres: z.int() });
const kettleQuery = pageQuery(z.tuple([z.string()]), { region: code(20).optional() });
const shelf = Array.from({ length: 5 }, (_, index) => ({ id: `k-${index}`, litres: index + 1 }));

@Controller('api/kettles')
@ShowsCurrent(KettleReader)
export class KettleController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reader: KettleReader,
  ) {}

  @Post()
  @Permitted(kettlesPolicy.FillKettle)
  @Creates('Fill a kettle')
  fill(
    @Body({ schema: fillInput }) input: z.infer<typeof fillInput>,
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new FillKettle(derivedId('kettle', issued.commandId), input, issued));
  }

  @Post(':id/boil')
  @Permitted(kettlesPolicy.BoilKettle)
  @Changes('Boil a kettle')
  boil(
    @Param('id', { schema: streamId }) id: string,
    @Body({ schema: z.strictObject({ occurredOn: localDate }) }) input: { occurredOn: string },
    @IssuedBy() issued: Issued,
  ): Promise<Accepted> {
    return this.commands.execute(new BoilKettle(id, input, issued));
  }

  @Post('import')
  @Permitted(kettlesPolicy.ImportKettles)
  async import(@Req() request: FastifyRequest) {
    const file = await receiveFile(request);
    let bytes = 0;
    file.stream.on('data', (chunk: Buffer) => (bytes += chunk.length));
    await finished(file.stream);
    return { filename: file.filename, fields: file.fields, bytes };
  }

  @Get()
  @Permitted(kettlesPolicy.ReadKettles)
  @Reads('kettle-list')
  @Answers(pageOf(kettleRow))
  list(@Query({ schema: kettleQuery }) query: z.output<typeof kettleQuery>) {
    const [after = ''] = query.cursor ?? [];
    const rows = shelf.filter(({ id }) => id > after).slice(0, query.limit + 1);
    return toPage(rows, query.limit, ({ id }) => [id]);
  }

  @Get('broken')
  @Permitted(kettlesPolicy.ReadKettles)
  broken(): never {
    throw Object.assign(new Error('secret table kettle at 10.0.0.7'), { detail: 'ida@region.example' });
  }

  @Get('stream')
  @Permitted(kettlesPolicy.ReadKettles)
  stream() {
    return Readable.from(['a', 'b']);
  }

  @Get('open')
  @Public()
  open(): { readonly open: true } {
    return { open: true };
  }

  @Get('unlisted')
  unlisted(): never {
    throw new Error('nobody comes here');
  }

  @Get('whoami')
  @Permitted(kettlesPolicy.ReadKettles)
  whoami(@Caller() actor: Actor) {
    return actor;
  }

  @Get(':id')
  @Permitted(kettlesPolicy.ReadKettles)
  show(@Param('id', { schema: streamId }) id: string, @Caller() actor: Actor) {
    return this.reader.current(id, actor);
  }
}

/** Stands in for the projection runner: has come as far as the test says. */
export class Reached extends ReadYourWrites {
  behind = false;
  readonly asked: string[] = [];
  override async wait(position: string, projection: string): Promise<boolean> {
    this.asked.push(`${projection}@${position}`);
    return !this.behind;
  }
}

/** Passes until it is told to fail. */
export class Switch implements ReadinessCheck {
  readonly name = 'boiler';
  reason: string | undefined;
  async check() {
    if (this.reason === 'secret') throw new Error('host 10.0.0.7 refused');
    if (this.reason !== undefined) throw new NotReady(this.reason);
    return { lag: 3 };
  }
}

/** A whole server over parts in memory. */
export async function kettleServer(env: Environment = {}) {
  const config = loadConfig({ TILSYN_MODE: 'test', BODY_LIMIT: '4 KiB', IMPORT_LIMIT: '8 KiB', ...env });
  const lines: string[] = [];
  const logger = createLogger({
    level: 'debug',
    format: 'json',
    destination: { write: (line) => lines.push(line) },
  });
  const sealer = new AesGcmSealer(new InMemoryKeyStore());
  const log = new EventLog(new InMemoryEventStore(), new EventCatalogue([kettleEvents]), sealer);
  const [reached, boiler] = [new Reached(), new Switch()];
  const clock = new SandboxClock('2023-03-15T08:00:00Z');

  @Module({
    imports: [CqrsModule],
    controllers: [KettleController],
    providers: [FillKettleHandler, BoilKettleHandler, KettleReader],
  })
  class KettleModule {}
  const parts: DynamicModule = {
    module: class Parts {},
    global: true,
    providers: [
      { provide: Clock, useValue: clock },
      { provide: EventLog, useValue: log },
      { provide: ReadYourWrites, useValue: reached },
      { provide: ReadinessChecks, useValue: new ReadinessChecks([boiler]) },
    ],
    exports: [Clock, EventLog, ReadYourWrites, ReadinessChecks],
  };
  const app = await createApi({ config, logger, imports: [parts, KettleModule] });
  return { app, log, lines, reached, boiler, config };
}

export const auditor = { 'x-tilsyn-user': 'au-1', 'x-tilsyn-role': 'auditor' };
export const contact = (region: string) => ({
  'x-tilsyn-user': 'rc-1',
  'x-tilsyn-role': 'regional-contact',
  'x-tilsyn-region': region,
});
