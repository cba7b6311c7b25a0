import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Pause } from '../planned-steps.js';

/** One duty of one owner; written by the projection of the queued reminders only. */
@Entity({ schema: 'rm', name: 'obligation', synchronize: false })
export class ObligationEntry {
  @PrimaryColumn({ type: 'text' }) obligation!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'text' }) programme!: string;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text', nullable: true }) region!: string | null;
  @Column({ name: 'opened_on', type: 'date' }) openedOn!: string;
  @Column({ name: 'due_on', type: 'date' }) dueOn!: string;
  @Column({ type: 'text' }) status!: 'open' | 'suspended' | 'closed';
  @Column({ type: 'date' }) since!: string;
  @Column({ type: 'text', nullable: true }) because!: string | null;
  @Column({ type: 'jsonb' }) pauses!: readonly Pause[];
}
