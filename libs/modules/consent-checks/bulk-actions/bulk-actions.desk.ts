import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EventLog } from '#platform/event-store';
import {
  derivedId,
  fold,
  refuseCommand,
  Refused,
  streamOf,
  type Accepted,
  type Issued,
  type Language,
} from '#platform/kernel';
import type { ConsentCheckEvent } from '../consent-check-events.js';
import { consentChecks } from '../consent-check.js';
import { refuseCheck } from '../consent-check.problems.js';
import { forEachInFlight } from '../follow-up.js';
import { ProgrammeTerms } from '../terms.loader.js';
import {
  answerOf,
  partOf,
  resultOf,
  type BulkAnswer,
  type BulkInput,
  type BulkResult,
  type Part,
} from './bulk-actions.js';

/** What came of one check, and where the log then was. */
interface Outcome {
  readonly result: BulkResult;
  readonly position: string | null;
}

/**
 * Does the same to many checks, or thinks it through. Each check is a command of its own: it is refused or taken by
 * itself, under its own row of the policy table and on the revision that was looked at. The command's id follows from
 * the key and the check, so that repeating the whole finds done what was done.
 */
@Injectable()
export class BulkActionsDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly log: EventLog,
    private readonly terms: ProgrammeTerms,
  ) {}

  async handle(input: BulkInput, issued: Issued, language: Language): Promise<BulkAnswer> {
    const outcomes = new Map<string, Outcome>();
    await forEachInFlight(input.items, async ({ id, revision }) => {
      const commandId = derivedId('bulk', issued.commandId, id);
      const part = partOf(input, id, { ...issued, commandId, expectedRevision: revision });
      outcomes.set(id, await this.#outcomeOf(part, input.preview, language));
    });
    const inOrder = input.items.flatMap(({ id }) => outcomes.get(id) ?? []);
    const results = inOrder.map(({ result }) => result);
    const positions = inOrder.flatMap(({ position }) => position ?? []);
    const latest = positions.sort((a, b) => this.log.store.compare(b, a))[0] ?? null;
    return answerOf(input, results, latest);
  }

  async #outcomeOf(part: Part, isPreview: boolean, language: Language): Promise<Outcome> {
    const { id } = part.command;
    try {
      if (isPreview) return { result: await this.#tried(part), position: null };
      const accepted = await this.commands.execute<Part['command'], Accepted>(part.command);
      return { result: resultOf(accepted), position: accepted.events.length > 0 ? accepted.position : null };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const problem = { code: error.code, detail: error.text(language) };
      const current = error.params['current'];
      const revision = typeof current === 'number' ? current : null;
      return { result: { id, outcome: 'refused', revision, events: [], problem }, position: null };
    }
  }

  /** What the command would lead to on the check as it stands. */
  async #tried({ command, decide }: Part): Promise<BulkResult> {
    const { id, issued } = command;
    const history = await this.log.read<ConsentCheckEvent>(streamOf(consentChecks.category, id));
    const check = fold(consentChecks, history);
    if (check.status === 'unopened') throw refuseCheck('consent-check.unknown', { id });
    const revision = history.length - 1;
    const given = issued.expectedRevision ?? revision;
    if (given !== revision) throw refuseCommand('revision.stale', { given, current: revision });
    const events = decide(check, await this.terms.of(check.programme));
    return {
      ...{ id, revision, problem: null },
      outcome: events.length > 0 ? 'ok' : 'unchanged',
      events: events.map(({ type }) => type),
    };
  }
}
