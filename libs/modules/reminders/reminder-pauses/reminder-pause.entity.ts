import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Personal } from '#platform/kernel';
import type { PauseScope } from '../reminder-pause-events.js';

/** The latest pause of a target; written by the projection of the pauses only. */
@Entity({ schema: 'rm', name: 'reminder_pause', synchronize: false })
export class ReminderPauseEntry {
  @PrimaryColumn({ type: 'text' }) pause!: string;
  @Column({ type: 'text' }) programme!: string;
  @Column({ type: 'text' }) scope!: PauseScope;
  @Column({ type: 'text' }) target!: string;
  @Column({ type: 'text', nullable: true }) region!: string | null;
  /** Sealed. */
  @Column({ type: 'jsonb' }) reason!: Personal;
  @Column({ name: 'paused_by', type: 'text' }) pausedBy!: string;
  @Column({ name: 'paused_on', type: 'date' }) pausedOn!: string;
  @Column({ type: 'date' }) until!: string;
  @Column({ name: 'resumed_on', type: 'date', nullable: true }) resumedOn!: string | null;
  @Column({ name: 'resumed_by', type: 'text', nullable: true }) resumedBy!: string | null;
  @Column({ type: 'int' }) revision!: number;
}
