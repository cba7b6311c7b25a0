import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#platform/calendar';
import { derivedId, type Recorded } from '#platform/kernel';
import type { ObligationChange } from '../obligation.js';
import type { MailItem, ReminderMailEvent } from '../reminder-events.js';
import {
  answered,
  answerOpened,
  calendar,
  described,
  investigated,
  resumed,
  takenOver,
} from '../reminders.fixtures.js';
import { chooseDue, contactKey, distribute, type Recipient } from '../sweep-reminders/choose-due.js';
import { mailItemOf, stillHolds } from '../sweep-reminders/truth.js';
import { evolveMail } from './mail-changes.js';
import type { MailRow } from './mail-row.js';
import { toReminderRow, type ReminderRow } from './reminder-rows.js';
import { Policies, WorkingSet } from './working-set.js';

type Ending = 'sent' | 'crash' | 'failed';
type Act =
  | { readonly act: 'tell'; readonly change: (today: string) => ObligationChange }
  | { readonly act: 'sweep'; readonly ending: Ending }
  | { readonly act: 'wait'; readonly days: number };

/** The queue and the sweep without a database: what a process that dies leaves behind is in the rows. */
class Run {
  readonly work = new WorkingSet(new Policies(), new Map());
  readonly mails = new Map<string, MailRow>();
  readonly written: string[] = [];
  readonly sendDays: string[] = [];
  today = '2022-12-16';
  #count = 0;

  constructor() {
    for (const id of ['a', 'b']) this.work.change(described(id), this.#next());
  }

  do(act: Act): void {
    if (act.act === 'wait') this.today = addDays(this.today, act.days);
    else if (act.act === 'tell') this.work.change(act.change(this.today), this.#next());
    else if (calendar.isBusinessDay(this.today)) this.#sweep(act.ending);
  }

  rows(): ReminderRow[] {
    return ['a', 'b'].flatMap((id) => {
      const { book, rungs } = this.work.subject(id) ?? { book: undefined, rungs: new Map<string, []>() };
      return (book?.obligations ?? []).flatMap((each) =>
        (rungs.get(each.id) ?? []).map((rung) => toReminderRow(rung, each, book?.about as never)),
      );
    });
  }

  #sweep(ending: Ending): void {
    const due = this.rows().filter(({ state, send_on }) => state === 'queued' && send_on <= this.today);
    const writtenToday = new Set(
      [...this.mails.values()]
        .filter(({ day }) => day === this.today)
        .map(({ contact }) => contactKey('dk-genome', contact)),
    );
    const { digests } = distribute(chooseDue(due), {
      contactsOf: (row) => this.#contacts(row),
      writtenToday,
    });
    for (const { contact, duty, region, language, lines } of digests) {
      const items = lines.map((line) => mailItemOf(line, this.#truth(), calendar, this.today));
      this.written.push(...items.map((item) => `${contact} ${item.obligation} ${item.step}`));
      this.sendDays.push(this.today);
      const data = {
        programme: 'dk-genome',
        contact,
        duty,
        ...(region && { region }),
        language,
        messageId: `<${contact}@x>`,
        part: 1,
        parts: 1,
        items,
        occurredOn: this.today,
      };
      this.#book({ type: 'ReminderMailPrepared', data }, derivedId('mail', contact, this.today));
    }
    for (const mail of [...this.mails.values()].filter(({ state }) => state === 'prepared'))
      this.#end(mail, ending);
  }

  #end({ mail, items }: MailRow, ending: Ending): void {
    const occurredOn = this.today;
    const omitted = items
      .filter((item: MailItem) => !stillHolds(item, this.#truth()))
      .map(({ obligation, step }) => ({ obligation, step }));
    if (ending === 'sent')
      this.#book(
        {
          type: 'ReminderMailSent',
          data: { messageId: '<x@x>', attempt: 1, transport: 'file', omitted, occurredOn },
        },
        mail,
      );
    if (ending === 'failed')
      this.#book(
        {
          type: 'ReminderMailFailed',
          data: { attempts: 1, code: 'mail.rejected', permanent: true, occurredOn },
        },
        mail,
      );
  }

  #book(event: ReminderMailEvent, mail: string): void {
    const recorded = {
      ...event,
      ...this.#next(),
      stream: `reminderMail-${mail}`,
      recordedAt: `${this.today}T08:00:00.000Z`,
    } as Recorded<ReminderMailEvent>;
    const row = evolveMail(this.mails.get(mail), recorded);
    if (!row) return;
    this.mails.set(mail, row);
    this.work.deliver(recorded, row);
  }

  #contacts({ duty, region }: ReminderRow): Recipient[] {
    return [{ contact: `${duty}-${region}`, duty, language: 'da', ...(region !== null && { region }) }];
  }

  #truth() {
    const books = ['a', 'b'].flatMap((id) => this.work.subject(id)?.book.obligations ?? []);
    return new Map(books.map((each) => [each.id, each]));
  }

  #next() {
    this.#count += 1;
    return { id: derivedId('event', String(this.#count)), stream: `duty-${this.#count}` };
  }
}

const later = (today: string, days: number) => calendar.addBusinessDays(today, days);
const telling = (tell: (subject: string, today: string) => ObligationChange) =>
  fc.constantFrom('a', 'b').map((subject): Act => ({ act: 'tell', change: (today) => tell(subject, today) }));

const acts: fc.Arbitrary<Act> = fc.oneof(
  telling((subject, today) => answerOpened(subject, today, later(today, 10))),
  telling(answered),
  telling(investigated),
  telling((subject, today) => resumed(subject, today, later(today, 5))),
  telling((subject, today) => takenOver(subject, today, later(today, 10))),
  {
    weight: 6,
    arbitrary: fc
      .constantFrom<Ending>('sent', 'sent', 'crash', 'failed')
      .map((ending): Act => ({ act: 'sweep', ending })),
  },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }).map((days): Act => ({ act: 'wait', days })) },
);
const runs = fc.array(acts, { maxLength: 60 }).map((all) => {
  const run = new Run();
  for (const act of all) run.do(act);
  return run;
});

describe('whatever happens between sweeps, crashes included', () => {
  it('nobody gets a rung of an obligation twice, unless it was left out of its mail before', () =>
    fc.assert(
      fc.property(runs, ({ written, mails }) => {
        const leftOut = [...mails.values()].flatMap(({ contact, omitted }) =>
          omitted.map(({ obligation, step }) => `${contact} ${obligation} ${step}`),
        );
        const once = written.filter((line) => !leftOut.includes(line));
        expect(new Set(once).size).toBe(once.length);
      }),
      { numRuns: 300 },
    ));
  it('no rung of a closed obligation stays queued or held', () =>
    fc.assert(
      fc.property(runs, (run) => {
        const closed = ['a', 'b'].flatMap(
          (id) => run.work.subject(id)?.book.obligations.filter(({ status }) => status === 'closed') ?? [],
        );
        const ids = new Set(closed.map(({ id }) => id));
        for (const { obligation, state } of run.rows())
          if (ids.has(obligation)) expect(['queued', 'held']).not.toContain(state);
      }),
    ));
  it('mails go out on business days', () =>
    fc.assert(
      fc.property(runs, ({ sendDays }) =>
        expect(sendDays.every((day) => calendar.isBusinessDay(day))).toBe(true),
      ),
    ));
});
