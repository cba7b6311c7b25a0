import type { Config } from '#platform/config';
import type { ProcessLogger } from '#platform/logging';
import type { FieldMessages } from './problems/field-messages.js';
import type { RouteTable } from './server/route-table.js';

/** What the edge is made with; the class is also the token to inject. */
export class HttpParts {
  constructor(
    readonly config: Pick<Config, 'mode' | 'http'>,
    readonly logger: ProcessLogger,
    readonly routes: RouteTable,
    readonly fieldMessages: FieldMessages = {},
  ) {}
}
