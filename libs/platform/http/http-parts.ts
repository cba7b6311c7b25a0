import type { Type } from '@nestjs/common';
import type { Config } from '#platform/config';
import type { ProcessLogger } from '#platform/logging';
import type { Identity } from './identity/identity.js';
import type { FieldMessages } from './problems/field-messages.js';
import type { RouteTable } from './server/route-table.js';

interface Given {
  readonly fieldMessages?: FieldMessages | undefined;
  readonly identity?: Type<Identity> | undefined;
}

/** What the edge is made with; the class is also the token to inject. */
export class HttpParts {
  readonly fieldMessages: FieldMessages;
  /** A provider of a global module; nothing where there is no login. */
  readonly identity: Type<Identity> | undefined;

  constructor(
    readonly config: Pick<Config, 'mode' | 'http' | 'publicUrl'>,
    readonly logger: ProcessLogger,
    readonly routes: RouteTable,
    { fieldMessages = {}, identity }: Given = {},
  ) {
    this.fieldMessages = fieldMessages;
    this.identity = identity;
  }
}
