import type { PolicyRow } from './use-policy.js';

export interface PolicyRoom {
  readonly room: string;
  readonly rows: readonly PolicyRow[];
}

/** The rooms in the order in which a reader meets them; one that is not listed comes last. */
const ORDER = ['consent-checks', 'sample-audits', 'reminders', 'organisations', 'access', 'operations'];

const placeOf = (room: string): number => {
  const place = ORDER.indexOf(room);
  return place < 0 ? ORDER.length : place;
};

/** The rows that people may use, room by room; what one may ask stands before what one may do. */
export function byRoom(rows: readonly PolicyRow[]): readonly PolicyRoom[] {
  const open = rows.filter(({ allow }) => Object.keys(allow).length > 0);
  const rooms = [...new Set(open.map(({ room }) => room))].sort(
    (one, other) => placeOf(one) - placeOf(other) || one.localeCompare(other),
  );
  return rooms.map((room) => ({
    room,
    rows: open
      .filter((row) => row.room === room)
      .sort((one, other) => Number(one.kind === 'command') - Number(other.kind === 'command')),
  }));
}

/** The rows a machine of a role may be let into: what gives access is for people. */
export const forMachines = (rows: readonly PolicyRow[], role: string): readonly PolicyRow[] =>
  rows.filter(
    ({ room, kind, allow }) => allow[role] !== undefined && !(room === 'access' && kind === 'command'),
  );
