import { addDays, defaultCalendarPolicy, type CalendarPolicy } from '#platform/calendar';
import type { Decider, Personal } from '#platform/kernel';
import type { DeadlinePolicy, Duty, ProgrammeEvent } from './programme-events.js';

/** A name in both languages of the programme. */
export interface Names {
  readonly da: string;
  readonly en: string;
}

export interface Region {
  readonly code: string;
  readonly names: Names;
  readonly population?: number | undefined;
  readonly populationOn?: string | undefined;
  readonly iso?: string | undefined;
  readonly sequencingSite?: string | undefined;
  readonly validFrom: string;
  /** The last day it exists. */
  readonly validTo?: string | undefined;
}

export interface Succession {
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  readonly authority?: string | undefined;
  readonly on: string;
}

export interface PatientGroup {
  readonly code: string;
  readonly names: Names;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
}

export interface Department {
  readonly code: string;
  readonly region: string;
  readonly names: Names;
}

export interface Contact {
  readonly id: string;
  readonly duty: Duty;
  readonly region?: string | undefined;
  /** Sealed under the appointment's own key, so that erasing a predecessor leaves the successor readable. */
  readonly name: Personal;
  readonly email: Personal;
  readonly language: 'da' | 'en';
  readonly appointedOn: string;
  /** From this day on the contact gets no more mail. */
  readonly retiredOn?: string | undefined;
  /** How many have held this id so far. */
  readonly appointments: number;
}

type ByCode<T> = Readonly<Record<string, T>>;

/** Who takes part in a programme, and by which deadlines it is run. */
export interface Programme {
  readonly status: 'registered';
  readonly code: string;
  readonly names: Names;
  readonly regions: ByCode<Region>;
  readonly successions: readonly Succession[];
  readonly patientGroups: ByCode<PatientGroup>;
  readonly departments: ByCode<Department>;
  readonly contacts: ByCode<Contact>;
  readonly deadlines: DeadlinePolicy;
  readonly closedDays: CalendarPolicy;
  readonly familyCorrelation: number;
  /** The latest day of effect; a succession announced ahead does not count. */
  readonly latest: string;
}
export type ProgrammeState = { readonly status: 'unregistered' } | Programme;

/** Business days where the committee's papers are silent: the handbook's, and ours for the last three. */
export const defaultDeadlines: DeadlinePolicy = {
  answer: 10,
  assessment: 5,
  patientContact: 1,
  patientContactConfirmation: 5,
  retrospectiveConsent: 20,
  transferReply: 5,
  verification: 5,
  dataHandling: 10,
};

// One conversation usually settles the whole family, so a trio counts as one until figures say otherwise.
export const defaultFamilyCorrelation = 1;

type Later = Exclude<ProgrammeEvent, { type: 'ProgrammeRegistered' }>;
type Folds = {
  readonly [T in Later['type']]: (
    state: Programme,
    data: Extract<Later, { type: T }>['data'],
  ) => Partial<Programme>;
};

const folds: Folds = {
  RegionRegistered: (state, { region, programme: _programme, occurredOn: _occurredOn, ...rest }) => ({
    regions: { ...state.regions, [region]: { code: region, ...rest } },
  }),
  RegionsSucceeded: (state, { predecessors, successors, authority, occurredOn }) => ({
    successions: [...state.successions, { predecessors, successors, authority, on: occurredOn }],
    regions: endedBefore(state.regions, predecessors, occurredOn),
  }),
  PatientGroupRegistered: (state, { patientGroup, names, validFrom, validTo }) => ({
    patientGroups: {
      ...state.patientGroups,
      [patientGroup]: { code: patientGroup, names, validFrom, validTo },
    },
  }),
  DepartmentRegistered: (state, { department, region, names }) => ({
    departments: { ...state.departments, [department]: { code: department, region, names } },
  }),
  ContactAppointed: (state, { contact, programme: _programme, occurredOn, ...rest }) => {
    const appointments = (state.contacts[contact]?.appointments ?? 0) + 1;
    return {
      contacts: {
        ...state.contacts,
        [contact]: { id: contact, ...rest, appointedOn: occurredOn, appointments },
      },
    };
  },
  ContactRetired: (state, { contact, occurredOn }) => {
    const held = state.contacts[contact];
    return held ? { contacts: { ...state.contacts, [contact]: { ...held, retiredOn: occurredOn } } } : {};
  },
  DeadlinePolicySet: (_state, { deadlines }) => ({ deadlines }),
  ClosedDaysSet: (_state, { policy }) => ({ closedDays: policy }),
  FamilyCorrelationSet: (_state, { correlation }) => ({ familyCorrelation: correlation }),
};

function endedBefore(regions: ByCode<Region>, ended: readonly string[], on: string): ByCode<Region> {
  const validTo = addDays(on, -1);
  return Object.fromEntries(
    Object.entries(regions).map(([code, region]) => [
      code,
      ended.includes(code) ? { ...region, validTo } : region,
    ]),
  );
}

const unnamed = {
  regions: {},
  successions: [],
  patientGroups: {},
  departments: {},
  contacts: {},
  deadlines: defaultDeadlines,
  closedDays: defaultCalendarPolicy,
  familyCorrelation: defaultFamilyCorrelation,
} as const;

function evolve(state: ProgrammeState, event: ProgrammeEvent): ProgrammeState {
  if (event.type === 'ProgrammeRegistered') {
    const { programme: code, names, occurredOn: latest } = event.data;
    return { ...unnamed, ...state, status: 'registered', code, names, latest };
  }
  if (state.status === 'unregistered') return state;
  // The table is exhaustive at compile time; a type of a newer release leaves the state as it is.
  const change = folds[event.type] as ((state: Programme, data: unknown) => Partial<Programme>) | undefined;
  const latest = event.type === 'RegionsSucceeded' ? state.latest : event.data.occurredOn;
  return { ...state, ...change?.(state, event.data), latest };
}

/** Streams `programme-<code>`. */
export const programmes: Decider<ProgrammeState, ProgrammeEvent> = {
  category: 'programme',
  initialState: { status: 'unregistered' },
  evolve,
};
