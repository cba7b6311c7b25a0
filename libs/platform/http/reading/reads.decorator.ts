import { SetMetadata } from '@nestjs/common';

const READS = 'tilsyn:reads';

/** Names the projections a route reads; `?after=<position>` then waits for them. */
export const Reads = (...projections: readonly string[]) => SetMetadata(READS, projections);

export function projectionsOf(handler: object): readonly string[] {
  return (Reflect.getMetadata(READS, handler) as readonly string[] | undefined) ?? [];
}
