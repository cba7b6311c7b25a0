import { addDays, startOfLocalDay } from '#platform/calendar';
import type { DemoInstance, DemoStep } from './demo-instance.js';

const HOUR_MS = 3_600_000;
/** Mails go out in the morning, people act later in the day. */
const MAIL_HOUR = 7;
const DESK_HOUR = 10;

const at = (day: string, hour: number): string =>
  new Date(Date.parse(startOfLocalDay(day)) + hour * HOUR_MS).toISOString();

/** What people do on a day; asked on that day, since it may follow from what the system answers then. */
export type Agenda = (day: string, instance: DemoInstance) => Promise<readonly DemoStep[]>;

/** Walks the clock day by day: each morning the sweep, then whatever people did that day. */
export async function walk(
  instance: DemoInstance,
  agenda: Agenda,
  days: { readonly from: string; readonly to: string },
  onDay: (day: string) => void = () => undefined,
): Promise<void> {
  const ids = new Map<string, string>();
  for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
    onDay(day);
    instance.travelTo(at(day, MAIL_HOUR));
    await instance.sweep();
    instance.travelTo(at(day, DESK_HOUR));
    const steps = await agenda(day, instance);
    for (const step of steps) await take(instance, step, ids);
    if (steps.length > 0) await instance.settle();
  }
}

/** A path names an earlier spot check by its label in braces. */
async function take(instance: DemoInstance, step: DemoStep, ids: Map<string, string>): Promise<void> {
  const path = step.path.replace(/\{([^}]+)\}/, (_, label: string) => ids.get(label) ?? label);
  const { id } = await instance.post({ as: step.as, path, body: step.body, key: step.key });
  const { sample } = step.body;
  if (typeof sample === 'string') ids.set(sample, id);
}
