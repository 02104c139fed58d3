import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartnerStatus } from '#postings/contract';

/** An organisation that posts along with the owner of a posting, who leads; or that was asked to. (partner) */
@Entity('posting_partner')
export class Partner {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') postingId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') status: PartnerStatus = 'invited';
  @Column('int') version = 1;
  @Column('timestamptz') invitedAt!: Date;
  @Column('uuid', { nullable: true }) invitedBy: string | null = null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null = null;
  @Column('uuid', { nullable: true }) answeredBy: string | null = null;
  /** Since when it is asked to take over the lead. */
  @Column('timestamptz', { nullable: true }) leadAskedAt: Date | null = null;
}
