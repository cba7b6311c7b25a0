import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays } from '#platform/calendar';
import {
  administrator,
  auditor,
  HOVEDSTADEN,
  hovedstaden,
  Instance,
  SJAELLAND,
  sjaelland,
  type Reply,
} from './instance.fixtures.js';
import { PostOffice, type Arrived } from './post-office.fixtures.js';

jest.setTimeout(120_000);

interface Line {
  readonly obligation: string;
  readonly step: string;
}
interface Ledger {
  readonly items: readonly {
    readonly mail: string;
    readonly messageId: string;
    readonly contact: string;
    readonly day: string;
    readonly state: string;
    readonly attempts: number;
    readonly code: string | null;
    readonly transport: string | null;
    readonly items: readonly Line[];
  }[];
}
interface Reminders {
  readonly items: readonly {
    readonly step: string;
    readonly state: string;
    readonly reason: string | null;
    readonly detail: string | null;
    readonly sendOn: string;
    readonly mails: readonly { readonly messageId: string; readonly state: string }[];
  }[];
}
interface Preview {
  readonly digests: readonly {
    readonly on: string;
    readonly contact: string;
    readonly items: readonly Line[];
  }[];
  readonly withoutContact: readonly unknown[];
}

/** What a mail may never tell of a sample. */
const FACTS = {
  patientGroup: 'rare-diseases',
  department: 'AFD-GENETIK',
  analysedOn: '2022-06-14',
  family: 'FAM-77',
  relation: 'mother',
  note: 'Moderen er bekymret',
};
const UNTOLD = [
  ...Object.values(FACTS),
  'sjældne',
  'Rare diseases',
  '14. juni 2022',
  '14 June 2022',
  'writtenForm',
  'stanceOnSecondaryFindings',
  'sekundære',
  'secondary findings',
  'not-obtained',
  'ikke indhentet',
  'Vævsanvendelse',
  'patient-record',
  'consent-missing',
  'trio',
];

let office: PostOffice;
let instance: Instance;

const morningOf = (day: string) => instance.clock.travelTo(`${day}T07:30:00Z`);

async function sweptOn(day: string): Promise<Arrived[]> {
  morningOf(day);
  await instance.swept();
  return office.collect();
}

/** The mails of each morning from one day to another; days without any are left out. */
async function walk(from: string, to: string): Promise<Record<string, Arrived[]>> {
  const mornings: Record<string, Arrived[]> = {};
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const arrived = await sweptOn(day);
    if (arrived.length > 0) mornings[day] = arrived;
  }
  return mornings;
}

/** The token of the first link of a mail. */
const tokenIn = (arrived: Arrived | undefined): string =>
  /(?<=https:\/\/tilsyn\.example\.dk\/m\/)\w+/.exec(arrived?.mail.html ?? '')?.[0] ?? 'none';
const recipients = (arrived: readonly Arrived[]) => arrived.flatMap(({ to }) => to).sort();
const opened = async (sample: string, region: string, more: object = {}) =>
  (await instance.do(auditor, '/api/consent-checks', { sample, region, ...more })).id;
const ledger = async (query: string): Promise<Reply<Ledger>> => {
  await instance.settle();
  return instance.get<Ledger>(auditor, `/api/reminders/mails?limit=200&${query}`);
};
const reminders = async (query: string): Promise<Reminders['items']> => {
  await instance.settle();
  return (await instance.get<Reminders>(auditor, `/api/reminders?limit=200&${query}`)).body.items;
};

beforeAll(async () => {
  office = await PostOffice.open();
  instance = await Instance.start({ at: '2023-03-15T05:30:00Z', env: { SMTP_URL: office.smtpUrl } });
  await instance.loadProgramme();
  await instance.do(administrator, '/api/programmes/dk-genome/appoint-contact', {
    occurredOn: '2023-03-15',
    contact: 'consent-1085',
    duty: 'consent-contact',
    region: SJAELLAND,
    name: 'Zealand Consent Desk',
    email: 'consent.zealand@example.org',
    language: 'en',
  });
});
afterAll(async () => {
  await instance.end();
  await office.close();
});

describe('reminders', () => {
  let first: string;
  let mails: Record<string, Arrived[]>;
  let preview: Preview;

  it('go out on the day of the request, one mail for all that one contact owes', async () => {
    first = await opened('S-1', HOVEDSTADEN, FACTS);
    await opened('S-2', HOVEDSTADEN, FACTS);
    await opened('S-3', SJAELLAND, FACTS);
    expect((await instance.sweep()).outcome).toBe('too-early');
    const arrived = await sweptOn('2023-03-15');
    expect(recipients(arrived)).toEqual(['consent.zealand@example.org', 'samtykke.hovedstaden@example.org']);
    const [danish] = arrived.filter(({ to }) => to.includes('samtykke.hovedstaden@example.org'));
    expect(danish?.mail.subject).toBe('Tilsyn: 2 nye anmodninger');
    for (const sample of ['S-1', 'S-2']) expect(danish?.mail.text).toContain(sample);
    const before = await instance.head();
    const link = await instance.get<{ itemPath: string }>(undefined, `/api/mail-links/${tokenIn(danish)}`);
    expect(link).toMatchObject({ status: 200, body: { itemPath: `/consent-checks/${first}` } });
    expect(await instance.head()).toBe(before);
    const [english] = arrived.filter(({ to }) => to.includes('consent.zealand@example.org'));
    expect(english?.mail.subject).toBe('Tilsyn: 1 new request');
    expect(english?.mail.text).toContain('Your deadlines on 15 March 2023');
  });

  it('are mails of text and HTML, under the Message-ID of the ledger', async () => {
    const { body } = await ledger('day=2023-03-15&contact=consent-1084');
    expect(body.items).toMatchObject([
      {
        state: 'sent',
        attempts: 1,
        transport: 'smtp',
        messageId: expect.stringMatching(/^<[0-9a-f-]{36}@tilsyn\.example\.dk>$/),
      },
    ]);
    const [entry] = body.items;
    const sent = (await reminders(`state=sent&subject=${first}`)).flatMap((each) => each.mails);
    expect(sent).toMatchObject([{ messageId: entry?.messageId, state: 'sent' }]);
  });

  it('are foretold by the preview to the last line', async () => {
    const { status, body } = await instance.post<Preview>(auditor, '/api/reminders/preview?until=2023-05-02');
    expect(status).toBe(200);
    preview = body;
    expect(preview.withoutContact).toEqual([]);
    expect(preview.digests.map(({ on }) => on)).toEqual(expect.arrayContaining(['2023-03-27', '2023-05-01']));
    mails = await walk('2023-03-16', '2023-05-02');
    const lines = (items: readonly Line[]) =>
      items.map(({ obligation, step }) => `${step} ${obligation}`).sort();
    const went = (await ledger('state=sent')).body.items.filter(({ day }) => day > '2023-03-15');
    expect(
      went.map((mail) => ({ on: mail.day, contact: mail.contact, items: lines(mail.items) })).sort(byDay),
    ).toEqual(
      preview.digests.map(({ on, contact, items }) => ({ on, contact, items: lines(items) })).sort(byDay),
    );
  });

  it('follow the ladder: two business days before, one and five after, then the director, then the secretariat', () => {
    const contacts = ['consent.zealand@example.org', 'samtykke.hovedstaden@example.org'];
    const directors = ['direktion.hovedstaden@example.org', 'direktion.sjaelland@example.org'];
    // Easter 2023 lies between the second dunning and the escalation.
    expect(Object.entries(mails).map(([day, arrived]) => [day, recipients(arrived)])).toEqual([
      ['2023-03-27', contacts],
      ['2023-03-30', contacts],
      ['2023-04-05', contacts],
      ['2023-04-17', directors],
      ['2023-05-01', ['sekretariat@example.org']],
    ]);
    const subjects = (day: string) => mails[day]?.map(({ mail }) => mail.subject).sort();
    expect(subjects('2023-03-27')).toEqual(['Tilsyn: 1 due soon', 'Tilsyn: 2 frister nærmer sig']);
    expect(subjects('2023-03-30')).toEqual(['Tilsyn: 1 overdue', 'Tilsyn: 2 overskredne frister']);
    expect(subjects('2023-05-01')).toEqual(['Tilsyn: 3 eskalerede sager']);
  });

  it('tell nothing of the sample but its id and a link', () => {
    const all = Object.values(mails).flat();
    expect(all.length).toBeGreaterThan(8);
    for (const { mail, raw } of all) {
      expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@tilsyn\.example\.dk>$/);
      expect(raw).toMatch(/^Content-Type: multipart\/alternative/im);
      expect(raw).toMatch(/^Auto-Submitted: auto-generated/im);
      expect([mail.text?.trim(), mail.html?.trim()]).toEqual([
        expect.stringMatching(/\S/),
        expect.stringMatching(/<table/),
      ]);
      const told =
        `${mail.subject}\n${mail.text}\n${mail.html}\n${JSON.stringify(mail.headers)}`.toLowerCase();
      expect(UNTOLD.filter((fact) => told.includes(fact.toLowerCase()))).toEqual([]);
    }
  });

  it('end with the answer', async () => {
    await instance.do(hovedstaden, `/api/consent-checks/${first}/answer`, { consent: 'written' });
    const left = await reminders(`subject=${first}&state=queued`);
    expect(left.filter(({ step }) => step === 'committee')).toEqual([]);
    const cancelled = await instance.get<Reminders>(
      hovedstaden,
      `/api/reminders?subject=${first}&state=cancelled,sent&limit=200`,
    );
    expect(cancelled.body.items.filter(({ state }) => state === 'sent').map(({ step }) => step)).toEqual(
      expect.arrayContaining(['request', 'reminder', 'dunning-1', 'dunning-2', 'escalation', 'committee']),
    );
  });
});

describe('a sweep', () => {
  it('sends no second mail when two workers run at once, nor when it is repeated', async () => {
    const other = await Instance.start({
      at: '2023-05-03T07:30:00Z',
      env: { SMTP_URL: office.smtpUrl },
      after: instance,
    });
    try {
      morningOf('2023-05-03');
      await opened('S-10', SJAELLAND);
      await instance.settle();
      const outcomes = (await Promise.all([instance.sweep(), other.sweep()])).map(({ outcome }) => outcome);
      expect(outcomes).toContain('swept');
      await Promise.all([instance.swept(), other.swept()]);
      const zealand = office.collect().filter(({ to }) => to.includes('consent.zealand@example.org'));
      expect(zealand).toHaveLength(1);
      expect((await ledger('day=2023-05-03&contact=consent-1085')).body.items).toHaveLength(1);
    } finally {
      await other.stop();
    }
  });

  it('tries again what the server does not take yet, under the same Message-ID', async () => {
    morningOf('2023-05-08');
    await opened('S-20', HOVEDSTADEN);
    office.answer = (address) => (address === 'samtykke.hovedstaden@example.org' ? 451 : undefined);
    await instance.swept();
    expect(recipients(office.collect())).not.toContain('samtykke.hovedstaden@example.org');
    const deferred = await ledger('state=deferred');
    expect(deferred.body.items).toMatchObject([
      { contact: 'consent-1084', attempts: 1, code: 'mail.deferred' },
    ]);
    office.answer = () => undefined;
    await instance.swept();
    expect(office.collect()).toEqual([]);
    instance.clock.advance(90_000);
    await instance.swept();
    const [arrived, ...more] = office.collect();
    expect(more).toEqual([]);
    expect(arrived?.mail.messageId).toBe(deferred.body.items[0]?.messageId);
    expect((await ledger('day=2023-05-08&contact=consent-1084')).body.items).toMatchObject([
      { state: 'sent', attempts: 2 },
    ]);
  });

  it('shows what could never be delivered', async () => {
    morningOf('2023-05-09');
    const id = await opened('S-30', HOVEDSTADEN);
    office.answer = (address) => (address === 'samtykke.hovedstaden@example.org' ? 550 : undefined);
    await instance.swept();
    office.answer = () => undefined;
    const asked = office.asked.length;
    expect(await reminders(`state=failed&subject=${id}`)).toMatchObject([
      { step: 'request', reason: 'not-delivered', detail: 'mail.rejected', mails: [{ state: 'failed' }] },
    ]);
    instance.clock.advance(3_600_000);
    await instance.swept();
    expect(office.asked).toHaveLength(asked);
    const own = await instance.get<Reminders>(sjaelland, `/api/reminders?state=failed&limit=200`);
    expect(own.body.items).toEqual([]);
  });

  it('goes by itself, at the worker’s own hours', async () => {
    await instance.stop();
    const awake = await Instance.start({
      at: '2023-05-10T07:30:00Z',
      env: { SMTP_URL: office.smtpUrl, SWEEP_EVERY: '1s' },
      after: instance,
    });
    office.collect();
    await awake.do(auditor, '/api/consent-checks', { sample: 'S-40', region: HOVEDSTADEN });
    await awake.until(() => office.arrived.some(({ mail }) => mail.text?.includes('S-40') === true));
    expect(office.arrived.filter(({ mail }) => mail.text?.includes('S-40') === true)).toHaveLength(1);
    expect([...instance.troubles, ...awake.troubles]).toEqual([]);
    instance = awake;
  });
});

function byDay(a: { on: string; contact: string }, b: { on: string; contact: string }): number {
  return `${a.on} ${a.contact}` < `${b.on} ${b.contact}` ? -1 : 1;
}
