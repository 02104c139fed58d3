import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactRoute, ContactStatus, Purpose } from '#contacts/contract';

/** A request to meet who answers for a programme. (contactverzoek) */
@Entity('contact_request')
export class ContactRequest {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') institutionId!: string;
  @Column('uuid', { nullable: true }) programmeId: string | null = null;
  @Column('uuid') organisationId!: string;
  @Column('uuid') senderId!: string;
  @Column('text') purpose!: Purpose;
  @Column('text') message!: string;
  @Column('text') status: ContactStatus = 'waiting';
  @Column('text', { nullable: true }) route: ContactRoute | null = null;
  @Column('text') reply = '';
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null = null;
  @Column('timestamptz', { nullable: true }) handledAt: Date | null = null;
  @Column('uuid', { nullable: true }) handledBy: string | null = null;
  @Column('int') version = 1;
}

export const contactsEntities = [ContactRequest];
