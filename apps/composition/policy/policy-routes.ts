import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { isPublic, rowOf } from '#platform/http';
import type { PolicyRow } from '#platform/kernel';

/** A route as its controller declares it. */
export interface DeclaredRoute {
  /** `POST api/kettles/:id/boil (KettleController.boil)`. */
  readonly title: string;
  readonly isPublic: boolean;
  readonly row: PolicyRow | undefined;
}

type Handlers = Readonly<Record<string, object>>;

/** Every route of every controller of an application. */
export function routesOf(modules: ModulesContainer): readonly DeclaredRoute[] {
  const controllers = new Set(
    [...modules.values()].flatMap((module) => [...module.controllers.values()].map((it) => it.metatype)),
  );
  return [...controllers].flatMap((controller) => (controller ? routesOfController(controller) : []));
}

function routesOfController(controller: object): DeclaredRoute[] {
  const { name, prototype } = controller as { readonly name: string; readonly prototype: Handlers };
  const base = pathOf(controller) ?? '';
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((method) => {
    const handler = prototype[method];
    const path = handler && pathOf(handler);
    if (!handler || path === undefined) return [];
    const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    const address = [base, path].filter((part) => part !== '' && part !== '/').join('/');
    const title = `${verb} ${address} (${name}.${method})`;
    return [{ title, isPublic: isPublic(handler, controller), row: rowOf(handler) }];
  });
}

const pathOf = (target: object): string | undefined =>
  Reflect.getMetadata(PATH_METADATA, target) as string | undefined;
