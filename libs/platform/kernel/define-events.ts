import { z } from 'zod';
import { localDate } from './fields.js';

type Shape = z.core.$ZodLooseShape;
type Dated<S extends Shape> = z.ZodObject<S & { occurredOn: typeof localDate }>;

/** Turns the stored data of one version into the next: pure, and tested by a golden file. */
export type Upcast = (data: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** One event type: its current version, the schema of its data, and the way from each older version. */
export interface EventDefinition<S extends Shape = Shape> {
  readonly version: number;
  readonly schema: Dated<S>;
  /** `upcasts[0]` lifts version 1 to 2, and so on. */
  readonly upcasts: readonly Upcast[];
}

/** Declares an event type. `occurredOn`, the day of effect, is a field of every event. */
export function event<const S extends Shape>(shape: S, upcasts: readonly Upcast[] = []): EventDefinition<S> {
  return {
    version: upcasts.length + 1,
    schema: z.object({ ...shape, occurredOn: localDate }),
    upcasts,
  };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is inferred per member, `any` only bounds it
export type EventDefinitions = Readonly<Record<string, EventDefinition<any>>>;

/** The events of one category of streams; the type names are the storage format. */
export interface EventCategory<D extends EventDefinitions = EventDefinitions> {
  readonly category: string;
  readonly definitions: D;
}

export function eventCategory<const D extends EventDefinitions>(
  category: string,
  definitions: D,
): EventCategory<D> {
  return { category, definitions };
}

/** The union of the events of a category, as decide and evolve see them. */
export type EventsOf<C extends EventCategory> = {
  [T in keyof C['definitions'] & string]: {
    readonly type: T;
    readonly data: Readonly<z.infer<C['definitions'][T]['schema']>>;
  };
}[keyof C['definitions'] & string];
