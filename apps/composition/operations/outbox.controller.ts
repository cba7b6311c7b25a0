import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { outboxFigures } from '#modules/reminders';
import { Answers, Permitted } from '#platform/http';
import { Clock } from '#platform/kernel';
import { Mailer } from '#platform/mail';
import { Pool } from 'pg';
import { z } from 'zod';
import { operationsPolicy } from './operations-policy.js';

const count = z.number();
const outboxAnswer = z.object({
  transport: z
    .enum(['smtp', 'file'])
    .meta({ description: '`file`: mails are written into the data folder.' }),
  waiting: count.meta({ description: 'Mails that are prepared and not yet sent.' }),
  deferred: count.meta({ description: 'Of these, those that the mail server did not take at first.' }),
  oldestPreparedAt: z.string().nullable(),
  oldestAgeSeconds: z.number().nullable(),
  nextRetryAt: z.string().nullable(),
  lastTrouble: z.string().nullable().meta({ description: 'Why the latest one waits: `mail.unreachable`, …' }),
  sentToday: count,
  failed: count.meta({ description: 'Given up in the last 30 days.' }),
  bounced: count.meta({ description: 'Came back in the last 30 days.' }),
});

/** The mails on their way out. */
@ApiTags('operations')
@Controller('api/operations/outbox')
export class OutboxController {
  constructor(
    private readonly pool: Pool,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permitted(operationsPolicy.ReadOperations)
  @Answers(outboxAnswer)
  @ApiOperation({ summary: 'Mails prepared and not yet sent, how long they wait, and what failed' })
  async show(): Promise<z.infer<typeof outboxAnswer>> {
    const figures = await outboxFigures(this.pool, this.clock.today());
    const { oldestPreparedAt: oldest } = figures;
    const age = oldest === null ? null : Math.max(0, Date.parse(this.clock.now()) - Date.parse(oldest));
    return {
      transport: this.mailer.kind,
      ...figures,
      oldestAgeSeconds: age === null ? null : Math.round(age / 1_000),
    };
  }
}
