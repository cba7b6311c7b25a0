import type { ModulesContainer } from '@nestjs/core';
import type { Actor, PolicyRow, Scope } from '#platform/kernel';
import type { Room } from '#platform/room';
import { routesOf } from './policy-routes.js';

/** What somebody may do, and how far. */
export interface Permission {
  readonly name: string;
  readonly scope: Scope;
}

/** The whole policy table: the rows of the rooms, and those of every route. */
export class PolicyTable {
  readonly rows: readonly PolicyRow[];

  constructor(rows: Iterable<PolicyRow>) {
    this.rows = [...new Set(rows)].sort((a, b) => compare(a.room, b.room) || compare(a.name, b.name));
  }

  /** As the controllers and the rooms of an application tell it. */
  static of(modules: ModulesContainer, rooms: readonly Room[]): PolicyTable {
    const ofRooms = rooms.flatMap(({ policy = {} }) => Object.values(policy));
    const ofRoutes = routesOf(modules).flatMap(({ row }) => (row ? [row] : []));
    return new PolicyTable([...ofRooms, ...ofRoutes]);
  }

  /** What the actor may do. Tilsyn itself, which only repeats what people decided, may do everything. */
  allowedTo({ role }: Actor): readonly Permission[] {
    return this.rows.flatMap(({ name, allow }) => {
      const scope = role === 'system' ? 'everywhere' : allow[role];
      return scope === undefined ? [] : [{ name, scope }];
    });
  }
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
