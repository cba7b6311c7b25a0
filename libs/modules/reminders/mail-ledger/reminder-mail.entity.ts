import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailItem, RungRule } from '../reminder-events.js';
import type { MailRow, MailState } from '../queued-reminders/mail-row.js';

const instant = {
  to: (value: unknown) => value,
  from: (value: Date | null) => value?.toISOString() ?? null,
};

/** One digest, without address and body; written by the projection of the queued reminders only. */
@Entity({ schema: 'rm', name: 'reminder_mail', synchronize: false })
export class ReminderMailEntry {
  @PrimaryColumn({ type: 'text' }) mail!: string;
  @Column({ type: 'text' }) programme!: string;
  @Column({ type: 'text' }) contact!: string;
  @Column({ type: 'text' }) duty!: RungRule['to'];
  @Column({ type: 'text', nullable: true }) region!: string | null;
  @Column({ type: 'text' }) language!: string;
  @Column({ name: 'message_id', type: 'text' }) messageId!: string;
  @Column({ type: 'date' }) day!: string;
  @Column({ type: 'int' }) part!: number;
  @Column({ type: 'int' }) parts!: number;
  @Column({ type: 'jsonb' }) items!: readonly MailItem[];
  @Column({ type: 'jsonb' }) omitted!: readonly { readonly obligation: string; readonly step: string }[];
  @Column({ type: 'text' }) state!: MailState;
  @Column({ type: 'int' }) attempts!: number;
  @Column({ name: 'retry_at', type: 'timestamptz', nullable: true, transformer: instant }) retryAt!:
    string | null;
  @Column({ type: 'text', nullable: true }) code!: string | null;
  @Column({ type: 'text', nullable: true }) transport!: string | null;
  @Column({ name: 'prepared_at', type: 'timestamptz', transformer: instant }) preparedAt!: string;
  @Column({ name: 'changed_at', type: 'timestamptz', transformer: instant }) changedAt!: string;
}

/** A mail that was not read from the table. */
export function mailEntryOf(row: MailRow): ReminderMailEntry {
  const { message_id, retry_at, prepared_at, changed_at, ...alike } = row;
  const renamed = {
    messageId: message_id,
    retryAt: retry_at,
    preparedAt: prepared_at,
    changedAt: changed_at,
  };
  return Object.assign(new ReminderMailEntry(), { ...alike, ...renamed });
}
