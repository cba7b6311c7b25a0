import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Header } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SandboxClock } from '#platform/clock';
import { loadConfig } from '#platform/config';
import { createApi, Permitted, ReadinessChecks, ReadYourWrites } from '#platform/http';
import { Clock, definePolicy } from '#platform/kernel';
import { createLogger } from '#platform/logging';
import { AccessLog, type Access } from './access-log.js';
import { refuseAccessLog } from './access-log.problems.js';
import { InMemoryAccessLog } from './in-memory.access-log.js';
import { ReadBy, type Reading } from './reading.decorator.js';
import { RecordsAccess } from './records-access.interceptor.js';

const policy = definePolicy('kettles', {
  ListKettles: { kind: 'question', allow: { 'regional-contact': 'own-region' } },
  ExportKettles: { kind: 'question', allow: { 'regional-contact': 'own-region' } },
});

interface Answer {
  readonly items: readonly { readonly sample: string }[];
  readonly revision: number;
}

@Controller('api/kettles')
class KettleController {
  constructor(private readonly accesses: AccessLog) {}

  @Get()
  @Permitted(policy.ListKettles)
  @RecordsAccess(({ items }: Answer) => items.map(({ sample }) => sample))
  list(): Answer {
    return { items: [{ sample: 'S-1' }, { sample: 'S-2' }], revision: 3 };
  }

  @Get('export')
  @Permitted(policy.ExportKettles)
  @Header('content-type', 'text/csv')
  async export(@ReadBy() reading: Reading): Promise<string> {
    await this.accesses.record({ ...reading, samples: ['S-3'] });
    return 'sample\nS-3\n';
  }
}

/** Can be told to fail as PostgreSQL would. */
class Fragile extends InMemoryAccessLog {
  broken = false;
  override async record(access: Access): Promise<void> {
    if (this.broken) throw refuseAccessLog('access-log.unavailable');
    await super.record(access);
  }
}

describe('a read that leaves a trace', () => {
  const accesses = new Fragile();
  let app: NestFastifyApplication;
  let base: string;
  const ask = (path: string, role = 'regional-contact') =>
    fetch(`${base}${path}`, {
      headers: { 'x-tilsyn-user': 'contact-1', 'x-tilsyn-role': role, 'x-tilsyn-region': '1084' },
    });

  beforeAll(async () => {
    const providers = [
      { provide: AccessLog, useValue: accesses },
      { provide: Clock, useValue: new SandboxClock('2023-03-15T08:00:00Z') },
      { provide: ReadYourWrites, useValue: { wait: async () => true } },
      { provide: ReadinessChecks, useValue: new ReadinessChecks([]) },
    ];
    const parts = {
      module: class Parts {},
      global: true,
      providers,
      exports: providers.map(({ provide }) => provide),
    };
    app = await createApi({
      config: loadConfig({ TILSYN_MODE: 'test' }),
      logger: createLogger({ level: 'silent', format: 'json', destination: { write: () => undefined } }),
      imports: [parts, { module: class Kettles {}, controllers: [KettleController] }],
    });
    await app.listen(0, '127.0.0.1');
    base = await app.getUrl();
  });
  afterAll(() => app.close());

  it('keeps who read which samples when, by which question', async () => {
    const answer = await ask('/api/kettles');
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"3"']);
    expect(await accesses.list({ limit: 1 })).toEqual([
      expect.objectContaining({
        ...{ at: expect.stringMatching(/^2023-03-15T08:00/), account: 'contact-1', role: 'regional-contact' },
        ...{ region: '1084', row: 'ListKettles', samples: ['S-1', 'S-2'] },
        requestId: answer.headers.get('x-request-id'),
      }),
    ]);
  });

  it('keeps it of an answer that is written piece by piece', async () => {
    expect(await (await ask('/api/kettles/export')).text()).toBe('sample\nS-3\n');
    expect(await accesses.list({ sample: 'S-3', limit: 10 })).toEqual([
      expect.objectContaining({ row: 'ExportKettles', account: 'contact-1' }),
    ]);
  });

  it('is not answered when it cannot be kept', async () => {
    accesses.broken = true;
    for (const path of ['/api/kettles', '/api/kettles/export']) {
      const answer = await ask(path);
      const text = await answer.text();
      expect([answer.status, JSON.parse(text)]).toMatchObject([503, { code: 'access-log.unavailable' }]);
      expect(text).not.toMatch(/S-\d/);
      expect(answer.headers.get('etag')).toBeNull();
    }
    accesses.broken = false;
  });

  it('keeps nothing of a question that was refused', async () => {
    const before = await accesses.list({ limit: 100 });
    expect((await ask('/api/kettles', 'regional-director')).status).toBe(403);
    expect(await accesses.list({ limit: 100 })).toEqual(before);
  });
});
