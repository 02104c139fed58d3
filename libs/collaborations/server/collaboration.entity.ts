import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CollaborationStatus } from '#collaborations/contract';

/** A company and a programme that work together. (samenwerking) */
@Entity('collaboration')
export class Collaboration {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') proposalId!: string;
  @Column('uuid') postingId!: string;
  @Column('uuid') programmeId!: string;
  @Column('uuid') companyId!: string;
  @Column('uuid') institutionId!: string;
  @Column('text') kind!: string;
  @Column('text') form!: string;
  @Column('text', { nullable: true }) region: string | null = null;
  @Column('int') seats!: number;
  @Column('text') status: CollaborationStatus = 'preparing';
  @Column('date', { nullable: true }) fromOn: string | null = null;
  @Column('date', { nullable: true }) untilOn: string | null = null;
  @Column('text') companyContactName!: string;
  @Column('text') companyContactEmail!: string;
  @Column('text') companyContactLocale: 'nl' | 'en' = 'nl';
  @Column('uuid', { nullable: true }) institutionContactId: string | null = null;
  @Column('int') version = 1;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null = null;
  @Column('uuid', { nullable: true }) startedBy: string | null = null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null = null;
  /** Where it stood before it paused. */
  @Column('text', { nullable: true }) pausedFrom: 'trial' | 'running' | null = null;
  /** When the institution thinks to go on. */
  @Column('date', { nullable: true }) backOn: string | null = null;

  /** Stands somewhere else from now on; what belonged to a pause goes with it. */
  become(status: CollaborationStatus, at: Date): void {
    if (status === 'completed' || status === 'stopped') this.endedAt = at;
    this.status = status;
    this.pausedFrom = this.backOn = null;
    this.version += 1;
  }

  start(status: 'trial' | 'running', by: string, at: Date): void {
    this.become(status, at);
    this.startedAt = at;
    this.startedBy = by;
  }

  /** Rests, and goes back to where it was when it is resumed. */
  pause(backOn: string | null, at: Date): void {
    const from = this.status === 'trial' ? 'trial' : 'running';
    this.become('paused', at);
    this.pausedFrom = from;
    this.backOn = backOn;
  }
}

export const collaborationsEntities = [Collaboration];
