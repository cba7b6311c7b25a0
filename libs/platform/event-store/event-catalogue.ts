import type { EventCategory, EventDefinition } from '#platform/kernel';

/** Every event type of the running release, by name. A name belongs to one category for ever. */
export class EventCatalogue {
  readonly #definitions = new Map<string, EventDefinition>();
  readonly categories: readonly EventCategory[];

  constructor(categories: readonly EventCategory[]) {
    this.categories = categories;
    for (const { category, definitions } of categories) this.#add(category, definitions);
  }

  /** @throws Error when the type is unknown, which a release older than the log may meet. */
  definition(type: string): EventDefinition {
    const definition = this.#definitions.get(type);
    if (!definition) throw new Error(`event type ${type} is unknown to this release`);
    return definition;
  }

  /** Lifts stored data of an older version to the current one. */
  upcast(type: string, schemaVersion: number, data: Record<string, unknown>): Record<string, unknown> {
    const { version, upcasts } = this.definition(type);
    if (schemaVersion === version) return data;
    if (schemaVersion > version)
      throw new Error(`event ${type} has version ${schemaVersion}; this release knows ${version}`);
    return upcasts.slice(schemaVersion - 1).reduce((lifted, upcast) => upcast(lifted), data);
  }

  #add(category: string, definitions: EventCategory['definitions']): void {
    for (const [type, definition] of Object.entries(definitions)) {
      if (this.#definitions.has(type)) throw new Error(`event type ${type} of ${category} is declared twice`);
      this.#definitions.set(type, definition as EventDefinition);
    }
  }
}
