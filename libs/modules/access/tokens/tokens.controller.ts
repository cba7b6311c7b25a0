import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, pageOf, pageQuery, Permitted, Reads, toPage, type Page } from '#platform/http';
import { endOfLocalDay } from '#platform/calendar';
import { Clock, viewedDates, viewedOn } from '#platform/kernel';
import { z } from 'zod';
import { accessPolicy } from '../access-policy.js';
import { tokensProjection } from './tokens.projection.js';
import { TOKEN_STATES, TokensReader, type ListedToken } from './tokens.reader.js';

const query = pageQuery(z.tuple([z.iso.datetime(), z.string()]), {
  state: z.enum(TOKEN_STATES).optional(),
  ...viewedDates,
});

const tokenAnswer = z.object({
  id: z.string(),
  label: z.unknown().meta({ description: 'Text, or `{ $erased: true }`.' }),
  account: z.string().meta({ description: 'Who issued it, and as whom it asks.' }),
  role: z.string(),
  region: z.string().nullable(),
  rows: z.array(z.string()),
  issuedAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  state: z.enum(TOKEN_STATES),
});

@ApiTags('access')
@Controller('api/tokens')
export class TokensController {
  constructor(
    private readonly tokens: TokensReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permitted(accessPolicy.ListTokens)
  @Reads(tokensProjection.name)
  @ApiOperation({ summary: 'List the tokens of machines as of any date, the newest first' })
  @Answers(pageOf(tokenAnswer))
  async list(@Query({ schema: query }) asked: z.infer<typeof query>): Promise<Page<ListedToken>> {
    const { state, cursor, limit } = asked;
    const { asOf, knownOn, isNow } = viewedOn(asked, this.clock.today());
    // What happens to a token takes effect as it is recorded: the earlier of the days decides.
    const at = isNow ? this.clock.now() : endOfLocalDay(asOf < knownOn ? asOf : knownOn);
    const rows = await this.tokens.list({ at, isNow, state, after: cursor, limit });
    return toPage(rows, limit, ({ issuedAt, id }) => [issuedAt, id]);
  }
}
