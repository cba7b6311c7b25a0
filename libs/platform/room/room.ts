import type { DynamicModule, Provider, Type } from '@nestjs/common';
import type { FieldMessages } from '#platform/http';
import type { Jobs } from '#platform/jobs';
import type { EventCategory, PolicyRow } from '#platform/kernel';
import type { Projection, Reaction } from '#platform/projections';
import type { MigrationInterface } from 'typeorm';

/** A provider that declares what a room does at set times; the worker asks it to before the jobs start. */
export interface DeclaresJobs {
  declareJobs(jobs: Jobs): void;
}

/** A room as the composition root sees it. */
export interface Room {
  readonly name: string;
  readonly module: Type | DynamicModule;
  readonly events: readonly EventCategory[];
  /** Who may do what in the room; rows that no route stands under are told here only. */
  readonly policy?: Readonly<Record<string, PolicyRow>>;
  readonly migrations?: readonly Type<MigrationInterface>[];
  readonly entities?: readonly Type[];
  readonly projections?: readonly Projection[];
  /** Providers that the room's module exports. */
  readonly reactions?: readonly Type<Reaction>[];
  /** Providers that the room's module exports. */
  readonly jobs?: readonly Type<DeclaresJobs>[];
  /** Implementations of what the room wants from outside. */
  readonly providers?: readonly ProvidedPort[];
  /** Complaints about fields under codes of the room's own. */
  readonly fieldMessages?: FieldMessages;
}

/** A port and what stands behind it. */
export type ProvidedPort = Exclude<Provider, Type>;
