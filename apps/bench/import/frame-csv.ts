import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dateOfDayNumber, dayNumber } from '#platform/calendar';
import { Chance, letters } from '../chance.js';

const HEADER = 'requisition;region;patient group;department;analysed on;family;relation\n';
const TRIO = ['index', 'mother', 'father'] as const;
const SHARE_OF_TRIOS = 0.18;
const REGIONS = ['1081', '1082', '1083', '1084', '1085'] as const;
const ROWS_PER_PIECE = 2_000;

/** The period of the frame's requisitions. */
export const PERIOD = { from: '2023-01-01', days: 365, to: '2023-12-31' } as const;

/** Writes a frame of so many requisitions, four in ten of them in trios, shuffled as a registry exports them. */
export async function writeFrame(
  path: string,
  rows: number,
  patientGroups: readonly string[],
): Promise<void> {
  await pipeline(Readable.from(pieces(rows, patientGroups)), createWriteStream(path));
}

function* pieces(rows: number, patientGroups: readonly string[]): Generator<string> {
  const lines = frameLines(rows, patientGroups);
  yield HEADER;
  for (let piece = take(lines); piece !== ''; piece = take(lines)) yield piece;
}

function take(lines: Iterator<string>): string {
  let text = '';
  for (let count = 0; count < ROWS_PER_PIECE; count += 1) {
    const next = lines.next();
    if (next.done) break;
    text += next.value;
  }
  return text;
}

function* frameLines(rows: number, patientGroups: readonly string[]): Generator<string> {
  const chance = new Chance(20);
  const first = dayNumber(PERIOD.from);
  for (let written = 0; written < rows;) {
    const region = REGIONS[chance.between(0, 4)] ?? '1084';
    const group = patientGroups[chance.between(0, patientGroups.length - 1)] ?? '';
    const facts = `${region};${group};D-${region}-${chance.between(1, 9)}`;
    const day = dateOfDayNumber(first + chance.between(0, PERIOD.days - 1));
    const trio = written + TRIO.length <= rows && chance.happens(SHARE_OF_TRIOS);
    for (const relation of trio ? TRIO : [undefined]) {
      const family =
        relation === undefined ? ';' : `F-${letters(written - TRIO.indexOf(relation))};${relation}`;
      yield `S-${shuffled(written)};${facts};${day};${family}\n`;
      written += 1;
    }
  }
}

const IDS = 26 ** 5;
/** Prime to 26, so that every number below 26^5 comes once. */
const STRIDE = 4_999_999;

const shuffled = (n: number): string => letters(Number((BigInt(n) * BigInt(STRIDE)) % BigInt(IDS)));
