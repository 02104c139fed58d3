import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Partnering } from '#organisations/contract';

/** What an institution teaches; its codes and periods are rows of their own. (opleiding) */
@Entity('programme')
export class Programme {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') institutionId!: string;
  @Column('text') name!: string;
  @Column('text') level!: string;
  @Column('text') mode!: string;
  @Column('text') municipality!: string;
  @Column('text') region!: string;
  @Column('text', { array: true }) languages: string[] = ['nl'];
  @Column('text', { array: true }) technologies: string[] = [];
  @Column('boolean') openToOthers = false;
  @Column('text', { array: true, nullable: true }) wantedForms: string[] | null = null;
  @Column('text', { array: true }) functionsAdded: string[] = [];
  @Column('text', { array: true }) functionsRemoved: string[] = [];
  @Column('text', { array: true }) specialisations: string[] = [];
  @Column('text', { array: true }) targetGroups: string[] = [];
  @Column('text', { array: true }) themes: string[] = [];
  @Column('text') currentWork = '';
  @Column('text') classInterest = '';
  @Column('text', { nullable: true }) partnering: Partnering | null = null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null = null;
  @Column('int') version = 1;
  @Column('timestamptz') createdAt!: Date;

  get isEnded(): boolean {
    return this.endedAt !== null;
  }
}
