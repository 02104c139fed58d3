import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an institution says of itself; its name and website are the organisation's. (instelling) */
@Entity('institution')
export class InstitutionRow {
  @PrimaryColumn('uuid') organisationId!: string;
  @Column('text', { array: true }) mailDomains!: string[];
  @Column('text') aboutNl!: string;
  @Column('text') aboutEn!: string;
  @Column('text', { nullable: true }) sharedInbox!: string | null;
  @Column('text', { array: true }) expertise!: string[];
  @Column('text') expertiseAbout!: string;
  @Column('text', { array: true, nullable: true }) askedDomains!: string[] | null;
  @Column('timestamptz', { nullable: true }) domainsAskedAt!: Date | null;
  @Column('int') version!: number;
}
