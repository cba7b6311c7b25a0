import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RungRule } from '../reminder-events.js';
import type { Delivery, RungState } from '../rung.js';
import type { ReminderRow } from './reminder-rows.js';

/** A rung of an obligation's ladder; written by the projection of the queued reminders only. */
@Entity({ schema: 'rm', name: 'reminder', synchronize: false })
export class Reminder {
  @PrimaryColumn({ type: 'text' }) obligation!: string;
  @PrimaryColumn({ type: 'text' }) step!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'text' }) type!: string;
  @Column({ type: 'text' }) label!: string;
  @Column({ type: 'text' }) programme!: string;
  @Column({ type: 'text', nullable: true }) round!: string | null;
  @Column({ type: 'text' }) kind!: string;
  /** The region that owns the obligation. */
  @Column({ type: 'text', nullable: true }) region!: string | null;
  @Column({ type: 'text' }) duty!: RungRule['to'];
  @Column({ name: 'counted_from', type: 'text' }) countedFrom!: RungRule['from'];
  @Column({ name: 'business_days', type: 'int' }) businessDays!: number;
  @Column({ type: 'text' }) ladder!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'send_on', type: 'date' }) sendOn!: string;
  @Column({ name: 'due_on', type: 'date' }) dueOn!: string;
  @Column({ type: 'jsonb' }) deliveries!: readonly Delivery[];
  @Column({ type: 'text' }) state!: RungState;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'text', nullable: true }) detail!: string | null;
}

/** A row that was not read from the table. */
export function reminderOf(row: ReminderRow): Reminder {
  const { counted_from, business_days, send_on, due_on, ...alike } = row;
  const renamed = {
    countedFrom: counted_from,
    businessDays: business_days,
    sendOn: send_on,
    dueOn: due_on,
  };
  return Object.assign(new Reminder(), { ...alike, ...renamed });
}
