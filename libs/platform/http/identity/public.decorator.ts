import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

const PUBLIC = 'tilsyn:public';

/** Marks a documented operation that asks nobody who they are. */
export const PUBLIC_EXTENSION = 'x-tilsyn-public';

/** Opens a route to callers nobody knows. Without it a route asks who is calling. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC, true), ApiExtension(PUBLIC_EXTENSION, true));

export function isPublic(handler: object, controller: object): boolean {
  return [handler, controller].some((target) => Reflect.getMetadata(PUBLIC, target) === true);
}
