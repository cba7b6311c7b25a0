import { readFile } from 'node:fs/promises';
import { ReminderSweep } from '#modules/reminders';
import { shippedProgrammeFile } from '#modules/organisations';
import type { SandboxClock } from '#platform/clock';
import { EventStore } from '#platform/event-store';
import { ProjectionRunner } from '#platform/projections';
import type { Running } from '../../composition/index.js';
import type { DemoInstance, DemoPerson, DemoRequest } from './demo-instance.js';
import { ADMINISTRATOR } from './demo-people.js';

const SETTLE_MS = 60_000;

/** The demo's instance, driven from outside by HTTP as its users drive it; only time is moved from within. */
export class HttpDemoInstance implements DemoInstance {
  readonly #cookies = new Map<string, string>();

  constructor(
    private readonly running: Running & { readonly url: string },
    private readonly clock: SandboxClock,
  ) {}

  async post({
    as,
    path,
    body,
    key,
  }: DemoRequest): Promise<{ readonly id: string; readonly position: string }> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    const answer = await this.sendAs(as, path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answer.json()) as { id: string; position: string };
  }

  async get(as: DemoPerson, path: string): Promise<unknown> {
    return (await this.sendAs(as, path)).json();
  }

  async upload(
    { as, path, key }: Omit<DemoRequest, 'body'>,
    file: { readonly name: string; readonly text: string },
  ): Promise<void> {
    const form = new FormData();
    form.set('occurredOn', this.clock.today());
    form.set('file', new Blob([file.text], { type: 'text/csv' }), file.name);
    await this.sendAs(as, path, { method: 'POST', headers: { 'idempotency-key': key }, body: form });
  }

  travelTo(instant: string): void {
    if (instant > this.clock.now()) this.clock.travelTo(instant);
  }

  async settle(): Promise<void> {
    const head = await this.running.app.get(EventStore).head();
    const wait = { projection: 'all', timeoutMs: SETTLE_MS } as const;
    if (!(await this.running.app.get(ProjectionRunner).waitFor(head, wait)))
      throw new Error('the read models did not catch up within a minute');
  }

  async sweep(): Promise<void> {
    const sweep = this.running.app.get(ReminderSweep, { strict: false });
    // The worker's own alarm clock may be sweeping at this moment; the demo wants its day's mails before it goes on.
    while ((await sweep.run()).outcome === 'busy') await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** Registers the shipped programme, by the request an administrator sends. */
  async loadProgramme(): Promise<void> {
    const yaml = await readFile(shippedProgrammeFile, 'utf8');
    await this.post({
      as: ADMINISTRATOR,
      path: '/api/programmes/dk-genome/load-file',
      body: { occurredOn: this.clock.today(), yaml },
      key: 'load-programme',
    });
  }

  private async sendAs(as: DemoPerson, path: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(this.running.url);
    const cookie = await this.cookieOf(as);
    return this.send(path, { ...init, headers: { ...(init.headers as object), cookie, origin } });
  }

  /** The cookie of somebody who plays this part, as their browser keeps it. */
  private async cookieOf({ user }: DemoPerson): Promise<string> {
    const kept = this.#cookies.get(user);
    if (kept !== undefined) return kept;
    const headers = { 'content-type': 'application/json' };
    const played = await this.send('/api/demo/persona', {
      ...{ method: 'POST', headers },
      body: JSON.stringify({ key: user }),
    });
    const [cookie = ''] = (played.headers.get('set-cookie') ?? '').split(';');
    this.#cookies.set(user, cookie);
    return cookie;
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const answer = await fetch(new URL(path, this.running.url), init);
    if (answer.ok) return answer;
    throw new Error(`the demo's request ${path} was refused: ${answer.status} ${await answer.text()}`);
  }
}
