import { Injectable } from '@nestjs/common';
import { loadProgramme, programmes, type ProgrammeEvent, type ProgrammeState } from '#modules/organisations';
import { EventLog } from '#platform/event-store';
import { streamOf, type Recorded } from '#platform/kernel';
import { termsOf, type Terms } from './terms.js';

interface Known {
  readonly programme: ProgrammeState;
  readonly revision: number;
  readonly terms?: Terms;
}

const nothing: Known = { programme: programmes.initialState, revision: -1 };

/**
 * The terms of a programme as its stream stands now. Only what was added since the last look is read, so that
 * thousands of checks can be opened at a stretch.
 */
@Injectable()
export class ProgrammeTerms {
  readonly #known = new Map<string, Known>();

  constructor(private readonly log: EventLog) {}

  /** @throws Refused `programme.unknown`. */
  async of(code: string): Promise<Terms> {
    const known = this.#known.get(code) ?? nothing;
    const added = await this.log.store.read(streamOf(programmes.category, code), known.revision + 1);
    if (known.terms && added.length === 0) return known.terms;
    const events = added.map((stored) => this.log.decode(stored) as Recorded<ProgrammeEvent>);
    const programme = events.reduce(programmes.evolve, known.programme);
    // Refuses an unknown programme in the words of its own room.
    if (programme.status === 'unregistered') return termsOf(await loadProgramme(this.log, code));
    const terms = termsOf(programme);
    this.#known.set(code, { programme, revision: known.revision + added.length, terms });
    return terms;
  }
}
