import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/event-store';
import { streamOf } from '#platform/kernel';
import { createDraw, UnitGrouper, unitOf, type DrawnUnit, type FrameRow } from '#platform/statistics';
import type { DrawnSample } from '../audit-round-events.js';
import { nameChecks } from '../check-id.namer.js';
import { FrameStore } from '../frame/frame-store.js';
import type { DrawPlanned } from './plan-draw.js';

/** The streams of consent checks; their room reacts to what is listed here and cannot be asked. */
const CHECKS = 'consentCheck';

/** Draws from a stored frame: one pass over its rows, in memory for the units drawn. */
@Injectable()
export class SampleDrawer {
  constructor(
    private readonly frames: FrameStore,
    private readonly log: EventLog,
  ) {}

  /** The samples that a plan adds to what was drawn before, by stratum and rank. */
  async draw(round: string, seed: string, plan: DrawPlanned): Promise<readonly DrawnSample[]> {
    const before = new Map(plan.strata.map(({ region, drawnBefore }) => [region, drawnBefore]));
    const units = (await this.#ranked(seed, plan)).filter(
      ({ stratum, rank }) => rank > (before.get(stratum) ?? 0),
    );
    const members = groupByUnit(
      await this.frames.membersOf(
        plan.frameSha256,
        units.map(({ unitId }) => unitId),
      ),
    );
    const requisitions = [...members.values()].flat().map(({ requisitionId }) => requisitionId);
    const ids = await nameChecks(
      round,
      requisitions,
      async (id) => (await this.log.store.read(streamOf(CHECKS, id))).length > 0,
    );
    return units.flatMap((unit) => samplesOf(unit, members.get(unit.unitId) ?? [], ids));
  }

  async #ranked(seed: string, { frameSha256, strata }: DrawPlanned): Promise<readonly DrawnUnit[]> {
    const allocation = new Map(
      strata.map(({ region, drawnBefore, drawnNow }) => [region, drawnBefore + drawnNow]),
    );
    const draw = createDraw({ seed, allocation });
    const grouper = new UnitGrouper();
    for await (const batch of this.frames.byUnit(frameSha256)) {
      for (const row of batch) {
        const unit = grouper.offer(row);
        if (unit) draw.offer(unit);
      }
    }
    const last = grouper.end();
    if (last) draw.offer(last);
    return draw.result();
  }
}

function groupByUnit(rows: readonly FrameRow[]): ReadonlyMap<string, readonly FrameRow[]> {
  const groups = new Map<string, FrameRow[]>();
  for (const row of rows) {
    const members = groups.get(unitOf(row));
    if (members) members.push(row);
    else groups.set(unitOf(row), [row]);
  }
  return groups;
}

function samplesOf(
  { stratum, unitId, rank, rankKey }: DrawnUnit,
  members: readonly FrameRow[],
  ids: ReadonlyMap<string, string>,
): DrawnSample[] {
  return members.map(
    ({ requisitionId, familyId, relation, region, patientGroup, department, analysedOn }) => ({
      check: ids.get(requisitionId) ?? '',
      requisition: requisitionId,
      ...{ region, patientGroup, department, analysedOn, stratum },
      ...(familyId === undefined ? {} : { family: familyId }),
      ...(relation === undefined ? {} : { relation }),
      unit: unitId,
      ...{ rank, rankKey },
      unitSize: members.length,
    }),
  );
}
