import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of the working list; written by the consent status's projection only. */
@Entity({ schema: 'rm', name: 'consent_check', synchronize: false })
export class ConsentCheckRow {
  @PrimaryColumn({ name: 'check_id', type: 'text' }) checkId!: string;
  @Column({ type: 'int' }) revision!: number;
  @Column({ type: 'text' }) programme!: string;
  /** Empty for a spot check outside any round. */
  @Column({ type: 'text' }) round!: string;
  @Column({ type: 'text' }) origin!: 'drawn' | 'spot-check';
  @Column({ type: 'text' }) sample!: string;
  @Column({ type: 'text' }) region!: string;
  @Column({ name: 'patient_group', type: 'text', nullable: true }) patientGroup!: string | null;
  @Column({ type: 'text', nullable: true }) department!: string | null;
  @Column({ type: 'text', nullable: true }) family!: string | null;
  @Column({ type: 'text', nullable: true }) relation!: string | null;
  @Column({ type: 'text' }) state!: string;
  @Column({ name: 'transfer_to', type: 'text', nullable: true }) transferTo!: string | null;
  @Column({ name: 'opened_on', type: 'date' }) openedOn!: string;
  /** The responsible region's earliest open deadline. */
  @Column({ name: 'due_on', type: 'date', nullable: true }) dueOn!: string | null;
  @Column({ type: 'text', nullable: true }) consent!: string | null;
  @Column({ type: 'text', nullable: true }) compliance!: string | null;
  @Column({ type: 'boolean' }) reported!: boolean;
  @Column({ name: 'occurred_on', type: 'date' }) latestOn!: string;
}
