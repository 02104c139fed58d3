import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KindSlug } from '#postings/contract';
import type { Content } from './copying';

/** What new postings of an organisation start from. (sjabloon) */
@Entity('posting_template')
export class Template {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') name!: string;
  @Column('text') kind!: KindSlug;
  @Column('jsonb') content!: Content;
  @Column('int') version = 1;
  @Column('timestamptz') createdAt!: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null = null;
  /** Removed ones can be put back. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null = null;
}
