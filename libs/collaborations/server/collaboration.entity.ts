import { Column, Entity, PrimaryColumn } from 'typeorm';
import { collaborationFlow, type CollaborationStatus } from '#collaborations/contract';

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

  mayBecome(status: CollaborationStatus): boolean {
    return collaborationFlow[this.status].includes(status);
  }

  start(by: string, at: Date): void {
    this.status = 'running';
    this.startedAt = at;
    this.startedBy = by;
    this.version += 1;
  }
}

export const collaborationsEntities = [Collaboration];
