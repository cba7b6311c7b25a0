import { describe, expect, it } from '@jest/globals';
import { fold } from '#platform/kernel';
import { specify } from '#platform/testing';
import { sealKey, type KnownContacts } from '../known-contacts.js';
import * as cast from '../organisations.fixtures.js';
import type { ProgrammeEvent } from '../programme-events.js';
import type { ProgrammeFile } from '../programme-file.js';
import { parseProgrammeFile, readProgrammeFile } from '../programme-file.reader.js';
import { programmes } from '../programme.js';
import { LoadProgrammeFile, loadProgrammeFile } from './load-programme-file.js';

const nobody: KnownContacts = new Map();
const given = (known: KnownContacts = nobody) => specify(programmes, loadProgrammeFile, known).given;

function load(changes: Partial<ProgrammeFile> = {}, actor = cast.administrator, occurredOn = '2022-12-16') {
  return new LoadProgrammeFile(
    cast.PROGRAMME,
    { occurredOn, file: { ...cast.smallFile, ...changes } },
    cast.issuedBy(actor),
  );
}

const loaded = loadProgrammeFile(load(), programmes.initialState, nobody);

/** What the contacts of some events say, as the handler would reveal it. */
function knownOf(events: readonly ProgrammeEvent[]): KnownContacts {
  const { name, email } = cast.hovedstadensContact;
  return new Map(
    events.flatMap((event) =>
      event.type === 'ContactAppointed' ? [[sealKey(event.data.name), { name, email }]] : [],
    ),
  );
}

describe('loading a programme file', () => {
  it('registers what it says', () => {
    expect(loaded.map(({ type }) => type)).toEqual([
      'ProgrammeRegistered',
      'RegionRegistered',
      'RegionRegistered',
      'PatientGroupRegistered',
      'ContactAppointed',
    ]);
  });

  it('stays quiet when the same file is loaded again', () =>
    given(knownOf(loaded))(...loaded)
      .when(load())
      .thenNothing());

  it('records what changed and nothing else', () => {
    const [first, second] = cast.smallFile.regions;
    if (!first || !second) throw new Error('the file has two regions');
    const counted = { ...first, population: 1_855_084, populationOn: '2021-01-01' };
    given(knownOf(loaded))(...loaded)
      .when(load({ regions: [counted, second] }))
      .then({
        type: 'RegionRegistered',
        data: {
          programme: cast.PROGRAMME,
          region: '1084',
          names: first.names,
          validFrom: '2007-01-01',
          population: 1_855_084,
          populationOn: '2021-01-01',
          occurredOn: '2022-12-16',
        },
      });
  });

  it('leaves what the file does not mention as it is', () =>
    given(knownOf(loaded))(...loaded)
      .when(load({ regions: [], patientGroups: [], contacts: [] }))
      .thenNothing());

  it('retires a contact only by an entry that says so', () =>
    given(knownOf(loaded))(...loaded)
      .when(
        load({
          contacts: cast.smallFile.contacts.map((contact) => ({ ...contact, retired: true as const })),
        }),
      )
      .then(cast.contactRetired('2022-12-16')));

  it('does not bring back a contact that was retired, nor one whose name was erased', () => {
    const retired = [...loaded, cast.contactRetired('2022-12-16')];
    given(knownOf(loaded))(...retired)
      .when(load())
      .thenNothing();
    const erased = new Map([...knownOf(loaded)].map(([key]) => [key, 'erased' as const]));
    given(erased)(...loaded)
      .when(load())
      .thenNothing();
  });

  it('appoints anew under a key of its own when the address changed', () => {
    const contacts = cast.smallFile.contacts.map((contact) => ({ ...contact, email: 'ny@example.org' }));
    const [event] = loadProgrammeFile(load({ contacts }), fold(programmes, loaded), knownOf(loaded));
    expect(event?.type === 'ContactAppointed' && event.data.email).toEqual({
      $personal: 'contact:dk-genome/consent-1084/2',
      value: 'ny@example.org',
    });
  });

  it('records a succession that lies ahead, and is quiet about it the second time', () => {
    const oestdanmark = {
      code: '9999',
      names: { da: 'Region Østdanmark', en: 'Eastern Denmark' },
      validFrom: '2027-01-01',
    };
    const changes: Partial<ProgrammeFile> = {
      regions: [...cast.smallFile.regions, oestdanmark],
      successions: [{ predecessors: ['1084', '1085'], successors: ['9999'], on: '2027-01-01' }],
    };
    const first = loadProgrammeFile(load(changes), fold(programmes, loaded), knownOf(loaded));
    expect(first.map(({ type, data }) => [type, data.occurredOn])).toEqual([
      ['RegionRegistered', '2022-12-16'],
      ['RegionsSucceeded', '2027-01-01'],
    ]);
    given(knownOf(loaded))(...loaded, ...first)
      .when(load(changes))
      .thenNothing();
  });

  it('sets deadlines, closed days and the correlation when they differ from the defaults', () => {
    const policies = {
      deadlines: cast.slowerDeadlines,
      closedDays: {
        closedDays: ['06-05', '12-24', '12-31'],
        extraClosedDates: ['2023-05-19'],
        extraOpenDates: [],
      },
      familyCorrelation: 0.6,
    };
    given(knownOf(loaded))(...loaded)
      .when(load(policies))
      .then(cast.deadlinesSet, cast.closedDaysSet, cast.familyCorrelationSet);
  });

  it('refuses everybody but an administrator', () =>
    given()().when(load({}, cast.auditor)).thenRefused('access.role-not-allowed'));
  it('refuses the file of another programme', () =>
    given()()
      .when(load({ programme: 'atmp' }))
      .thenRefused('programme-file.other-programme'));
  it('refuses a contact of a region nobody knows', () =>
    given()()
      .when(
        load({
          contacts: [
            {
              id: 'x',
              duty: 'consent-contact',
              region: '1099',
              name: 'X',
              email: 'x@example.org',
              language: 'da',
            },
          ],
        }),
      )
      .thenRefused('programme-file.region-unknown'));
  it('refuses a regional duty without a region, and a central one with', () => {
    const contact = { id: 'x', name: 'X', email: 'x@example.org', language: 'da' } as const;
    given()()
      .when(load({ contacts: [{ ...contact, duty: 'regional-director' }] }))
      .thenRefused('contact.region-missing');
    given()()
      .when(load({ contacts: [{ ...contact, duty: 'auditor', region: '1084' }] }))
      .thenRefused('contact.region-superfluous');
  });
  it('refuses a day ahead, and one before the latest change', () => {
    given()()
      .when(load({}, cast.administrator, '2022-12-17'))
      .thenRefused('date.in-the-future');
    given()(...loaded, cast.deadlinesSet)
      .when(load({ familyCorrelation: 0.3 }, cast.administrator, '2022-12-15'))
      .thenRefused('date.out-of-order');
  });
});

describe('the shipped programme file', () => {
  it('holds five regions, seventeen patient groups and a contact for every duty of each region', async () => {
    const file = await readProgrammeFile();
    expect(file.programme).toBe('dk-genome');
    expect(file.regions.map(({ code, iso }) => [code, iso])).toEqual([
      ['1081', 'DK-81'],
      ['1082', 'DK-82'],
      ['1083', 'DK-83'],
      ['1084', 'DK-84'],
      ['1085', 'DK-85'],
    ]);
    expect(file.patientGroups).toHaveLength(17);
    for (const { code } of file.regions)
      expect(file.contacts.filter(({ region }) => region === code).map(({ duty }) => duty)).toEqual([
        'consent-contact',
        'regional-director',
      ]);
    expect(file.contacts.every(({ email }) => email.endsWith('@example.org'))).toBe(true);
  });

  it('is loaded by an administrator without complaint', async () => {
    const file = await readProgrammeFile();
    const command = new LoadProgrammeFile(
      file.programme,
      { occurredOn: '2022-12-01', file },
      cast.issuedBy(cast.administrator),
    );
    expect(loadProgrammeFile(command, programmes.initialState, nobody)).toHaveLength(1 + 5 + 17 + 12);
  });
});

describe('a programme file', () => {
  const refused = (text: string) => {
    try {
      parseProgrammeFile(text);
      return undefined;
    } catch (error) {
      return error as { code: string; details: { errors: { path: string; reason: string }[] } };
    }
  };
  it('is refused with every error and where it stands', () => {
    const error = refused(
      'programme: dk\nnames: { da: A, en: B }\nregions: [{ code: 1084 }]\npatientGroups: []\ncolour: red',
    );
    expect(error?.code).toBe('programme-file.malformed');
    expect(error?.details.errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/regions/0/code', '/regions/0/names']),
    );
  });
  it('is refused when it is no YAML, with the line', () => {
    expect(refused('programme: [')?.details.errors[0]?.path).toMatch(/^line /);
  });
  it('is refused when aliases would unfold it', () => {
    expect(refused('a: &a [1,1]\nb: [*a,*a]')?.code).toBe('programme-file.malformed');
  });
  it('is refused for a name that looks like a CPR number', () => {
    const error = refused(
      `programme: dk\nnames: { da: 'Program 010190-1234', en: B }\nregions: []\npatientGroups: []`,
    );
    expect(error?.details.errors).toEqual([{ path: '/names/da', reason: 'text.cpr-like' }]);
  });
});
