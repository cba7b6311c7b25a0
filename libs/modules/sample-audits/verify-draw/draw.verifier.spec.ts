import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, type Recorded } from '#platform/kernel';
import type { AuditRoundEvent, DrawnSample } from '../audit-round-events.js';
import { auditRounds } from '../audit-round.js';
import { certificateOf } from '../certificate/certificate.js';
import { drawSampleInput, type DrawSampleInput } from '../draw-sample/draw-sample-input.js';
import { DrawSample, drawSample } from '../draw-sample/draw-sample.js';
import { planDraw } from '../draw-sample/plan-draw.js';
import { SampleDrawer } from '../draw-sample/sample.drawer.js';
import { openFrameFile } from '../frame/frame-file.reader.js';
import { importFrame } from '../frame/frame-import.importer.js';
import { csv, fileFolder, xlsx } from '../frame/frame.fixtures.js';
import { InMemoryFrameStore } from '../frame/in-memory-frame.store.js';
import { emptyLog } from '../sample-audits.testing.js';
import * as cast from '../sample-audits.fixtures.js';
import { certificateClaim, type CertificateClaim } from './draw-claim.js';
import { verifyDraw } from './draw.verifier.js';

const folder = fileFolder();
afterAll(() => folder.remove());

/** Families of three, some across two regions, and as many singles. */
const population = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const unit = Math.floor(index / 6);
    const family = index % 6 < 3;
    const region = cast.REGIONS[(unit + (unit % 7 === 0 && index % 6 === 2 ? 1 : 0)) % 5];
    const relation = ['index', 'mother', 'father'][index % 6];
    return `R-${index};${region};rare-diseases;KGA;2023-01-10;${family ? `F-${unit};${relation}` : ';'}`;
  });

const request = (changes: Partial<DrawSampleInput> = {}): DrawSample =>
  new DrawSample(
    cast.R2,
    drawSampleInput.parse({
      occurredOn: '2023-03-17',
      seed: cast.SEED,
      seedOrigin: 'dice',
      allocation: { kind: 'equal', total: 20 },
      ...changes,
    }),
    cast.issuedBy(cast.auditor),
  );

/** Imports the rows in the order given and draws as the handlers do; returns all that happened to the round. */
async function round(
  rows: readonly string[],
  ...draws: readonly DrawSample[]
): Promise<Recorded<AuditRoundEvent>[]> {
  const store = new InMemoryFrameStore();
  const drawer = new SampleDrawer(store, emptyLog());
  const file = await openFrameFile(folder.file(csv(...rows)));
  const { sha256: frameSha256, ...frame } = await importFrame(store, file, {
    round: cast.R2,
    regions: cast.REGIONS,
  });
  const frozen: AuditRoundEvent = {
    type: 'FrameFrozen',
    data: { ...frame, frameSha256, file: file.facts, occurredOn: '2023-03-16' },
  };
  let events: AuditRoundEvent[] = [cast.roundTwoPlanned, frozen];
  for (const command of draws) {
    const state = fold(auditRounds, events);
    const plan = planDraw(command, state);
    if (plan === 'drawn-already') continue;
    const samples = await drawer.draw(cast.R2, command.input.seed, plan);
    events = [...events, ...drawSample(command, state, { plan, samples })];
  }
  const metadata = { actor: cast.auditor };
  return events.map(
    (event, revision) =>
      ({
        ...event,
        revision,
        recordedAt: '2023-03-17T09:00:00.000Z',
        metadata,
      }) as unknown as Recorded<AuditRoundEvent>,
  );
}

const samplesOf = (history: readonly AuditRoundEvent[]): readonly DrawnSample[] =>
  history.flatMap((event) => (event.type === 'SamplesListed' ? event.data.samples : []));

function claimOf(history: readonly Recorded<AuditRoundEvent>[]): CertificateClaim {
  return certificateClaim.parse(JSON.parse(JSON.stringify(certificateOf(cast.R2, history))));
}

const rows = population(300);

describe('a draw from a stored frame', () => {
  it('audits all members of a drawn family and names each check once', async () => {
    const samples = samplesOf(await round(rows, request()));
    const units = new Map<string, DrawnSample[]>();
    for (const sample of samples) units.set(sample.unit, [...(units.get(sample.unit) ?? []), sample]);
    expect(units.size).toBe(20);
    for (const [unit, members] of units) {
      expect(members).toHaveLength(unit.startsWith('family:') ? 3 : 1);
      expect(members.every(({ unitSize }) => unitSize === members.length)).toBe(true);
    }
    expect(new Set(samples.map(({ check }) => check)).size).toBe(samples.length);
    expect(samples.every(({ check }) => /^P-.{4}-.{4}-.$/.test(check))).toBe(true);
  });

  it('gives the same whatever the order of the rows', async () => {
    const drawn = await round(rows, request());
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
        const again = await round(shuffled, request());
        expect(samplesOf(again)).toEqual(samplesOf(drawn));
        expect(claimOf(again).frame.sha256).toBe(claimOf(drawn).frame.sha256);
      }),
      { numRuns: 10 },
    );
  });

  it('extends what was drawn, so that two draws come to what one would have', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        async (first, more) => {
          const fixed = (each: number) =>
            request({
              allocation: {
                kind: 'fixed',
                perRegion: { '1084': Math.min(each, 30), '1081': Math.min(each, 20) },
              },
            });
          const [together, apart] = [
            await round(rows, fixed(first + more)),
            await round(rows, fixed(first), fixed(first + more)),
          ];
          const sorted = (history: readonly AuditRoundEvent[]) =>
            [...samplesOf(history)].sort((a, b) =>
              `${a.stratum}${a.rankKey}${a.requisition}` < `${b.stratum}${b.rankKey}${b.requisition}`
                ? -1
                : 1,
            );
          expect(sorted(apart)).toEqual(sorted(together));
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('verifying a draw', () => {
  it('agrees with the certificate from the file alone, in any order and as XLSX', async () => {
    const history = await round(rows, request(), request({ allocation: { kind: 'equal', total: 35 } }));
    const certificate = claimOf(history);
    const paths = [
      folder.file(csv(...rows)),
      folder.file(csv(...[...rows].reverse())),
      folder.file(
        await xlsx(
          csv(...rows)
            .trim()
            .split('\n')
            .map((line) => line.split(';')),
        ),
      ),
    ];
    for (const path of paths) {
      const verified = await verifyDraw(path, { kind: 'certificate', certificate });
      expect(verified.differences).toEqual([]);
      expect(verified).toMatchObject({
        agrees: true,
        total: 0,
        frame: { sha256: certificate.frame.sha256, requisitions: 300 },
      });
    }
  });

  it('makes a draw from a seed and an allocation', async () => {
    const history = await round(rows, request());
    const verified = await verifyDraw(folder.file(csv(...rows)), {
      kind: 'seed',
      seed: cast.SEED,
      allocation: { kind: 'equal', total: 20 },
      regions: cast.REGIONS,
    });
    expect(verified.samples.map(({ requisition }) => requisition).sort()).toEqual(
      samplesOf(history)
        .map(({ requisition }) => requisition)
        .sort(),
    );
  });

  it('says in what a changed file differs', async () => {
    const certificate = claimOf(await round(rows, request()));
    const [first = '', ...others] = rows;
    const changed = await verifyDraw(folder.file(csv(first.replace('KGA', 'KGB'), ...others)), {
      kind: 'certificate',
      certificate,
    });
    expect(changed.differences.map(({ what }) => what)).toEqual(['frame-hash']);
    const shorter = await verifyDraw(folder.file(csv(...others)), { kind: 'certificate', certificate });
    expect(shorter.differences.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['frame-hash', 'requisitions', 'stratum']),
    );
  });

  it('says which samples a forged certificate swaps', async () => {
    const certificate = claimOf(await round(rows, request()));
    const [drawn, ...rest] = certificate.samples;
    const spared =
      rows
        .map((row) => row.split(';')[0] ?? '')
        .find((id) => !certificate.samples.some(({ requisition }) => requisition === id)) ?? '';
    if (!drawn) throw new Error('nothing was drawn');
    const forged = { ...certificate, samples: [{ ...drawn, requisition: spared }, ...rest] };
    const { agrees, differences } = await verifyDraw(folder.file(csv(...rows)), {
      kind: 'certificate',
      certificate: forged,
    });
    expect(agrees).toBe(false);
    expect(differences.map(({ what, at }) => [what, at])).toEqual([
      ['sample-surplus', spared],
      ['sample-missing', drawn.requisition],
    ]);
  });

  it('says when another seed or rank was used', async () => {
    const certificate = claimOf(await round(rows, request()));
    const reseeded = {
      ...certificate,
      draws: certificate.draws.map((draw) => ({ ...draw, seed: 'chosen after the fact' })),
    };
    expect(
      (await verifyDraw(folder.file(csv(...rows)), { kind: 'certificate', certificate: reseeded })).agrees,
    ).toBe(false);
    const [first, ...rest] = certificate.samples;
    if (!first) throw new Error('nothing was drawn');
    const reranked = { ...certificate, samples: [{ ...first, rank: first.rank + 1 }, ...rest] };
    const { differences } = await verifyDraw(folder.file(csv(...rows)), {
      kind: 'certificate',
      certificate: reranked,
    });
    expect(differences.map(({ what }) => what)).toEqual(['rank-key']);
  });

  it('refuses a file with a requisition listed twice', async () => {
    const certificate = claimOf(await round(rows, request()));
    await expect(
      verifyDraw(folder.file(csv(...rows, rows[0] ?? '')), { kind: 'certificate', certificate }),
    ).rejects.toMatchObject({
      code: 'frame.requisition-twice',
    });
  });
});
