import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { PolicyRow } from '#platform/kernel';

const PERMITTED = 'tilsyn:permitted';

/** Tells in the API's document which row of the policy table a route stands under. */
export const POLICY_EXTENSION = 'x-tilsyn-policy';

/** Puts a route under a row of the policy table. A route that is neither this nor public answers nobody. */
export const Permitted = (row: PolicyRow) =>
  applyDecorators(
    SetMetadata(PERMITTED, row),
    ApiExtension(POLICY_EXTENSION, { name: row.name, room: row.room, kind: row.kind, allow: row.allow }),
  );

/** The row a route stands under. */
export const rowOf = (handler: object): PolicyRow | undefined =>
  Reflect.getMetadata(PERMITTED, handler) as PolicyRow | undefined;
