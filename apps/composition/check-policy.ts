import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { PolicyRow } from '#platform/kernel';
import type { Room } from '#platform/room';
import { commandsOf } from './check-commands.js';
import { PolicyTable } from './policy/policy-table.js';
import { routesOf } from './policy/policy-routes.js';

/** The policy table leaves something open: who may ask for it would be anybody's guess. */
export class PolicyMisdeclared extends Error {
  override readonly name = 'PolicyMisdeclared';
}

/** @throws PolicyMisdeclared when a route or a command has no row, or two rows have one name. */
export function checkPolicy(app: INestApplicationContext, rooms: readonly Room[]): void {
  const modules = app.get(ModulesContainer);
  const { rows } = PolicyTable.of(modules, rooms);
  const routes = routesOf(modules).filter((route) => !route.isPublic && !route.row);
  const commands = [...commandsOf(modules).keys()]
    .map(({ name }) => name)
    .filter((name) => !rows.some((row) => row.name === name && row.kind === 'command'));
  const faults = [
    ['routes without a row', routes.map(({ title }) => title)],
    ['commands without a row', commands],
    ['rows of one name', namesakes(rows)],
  ] as const;
  const told = faults.filter(([, names]) => names.length > 0);
  if (told.length === 0) return;
  const lines = told.map(([fault, names]) => `${fault}: ${names.join(', ')}`);
  throw new PolicyMisdeclared(`the policy table has ${lines.join('; ')}`);
}

function namesakes(rows: readonly PolicyRow[]): string[] {
  const rooms = new Map<string, string[]>();
  for (const { name, room } of rows) rooms.set(name, [...(rooms.get(name) ?? []), room]);
  return [...rooms]
    .filter(([, named]) => named.length > 1)
    .map(([name, named]) => `${name} (${named.join(', ')})`);
}
