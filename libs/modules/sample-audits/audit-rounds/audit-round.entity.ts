import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Personal } from '#platform/kernel';
import type { AuditRoundColumns } from './audit-round-row.js';

/** A row of the list of rounds. */
@Entity({ schema: 'rm', name: 'audit_round', synchronize: false })
export class AuditRoundRow {
  @PrimaryColumn({ type: 'text' }) round!: string;
  @Column({ type: 'int' }) revision!: number;
  @Column({ type: 'text' }) programme!: string;
  /** Sealed. */
  @Column({ type: 'jsonb' }) title!: Personal;
  @Column({ type: 'text' }) regime!: AuditRoundColumns['regime'];
  @Column({ type: 'text' }) status!: AuditRoundColumns['status'];
  @Column({ type: 'text' }) sampling!: AuditRoundColumns['sampling'];
  @Column({ name: 'period_from', type: 'date' }) periodFrom!: string;
  @Column({ name: 'period_to', type: 'date' }) periodTo!: string;
  @Column({ type: 'jsonb' }) regions!: readonly string[];
  @Column({ name: 'answer_business_days', type: 'int' }) answerBusinessDays!: number;
  @Column({ name: 'answer_due_on', type: 'date', nullable: true }) answerDueOn!: string | null;
  @Column({ type: 'jsonb', nullable: true }) frame!: AuditRoundColumns['frame'];
  @Column({ type: 'jsonb' }) draws!: AuditRoundColumns['draws'];
  @Column({ type: 'jsonb' }) reports!: AuditRoundColumns['reports'];
  @Column({ type: 'jsonb' }) meetings!: readonly string[];
  @Column({ name: 'planned_on', type: 'date' }) plannedOn!: string;
  @Column({ name: 'latest_on', type: 'date' }) latestOn!: string;
  @Column({ name: 'recorded_at', type: 'timestamptz' }) recordedAt!: Date;
}
