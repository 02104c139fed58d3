import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SavedSearchDraft } from '#postings/contract';

/** A search that somebody keeps. (bewaarde zoekopdracht) */
@Entity('saved_search')
export class SavedSearch {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  @Column('text') name!: string;
  @Column('jsonb') filter!: SavedSearchDraft['query'];
  @Column('int') filterVersion!: number;
  @Column('int') version = 1;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') lookedAt!: Date;
  /** Until when it was looked at for news. */
  @Column('timestamptz') alertedAt!: Date;
}
