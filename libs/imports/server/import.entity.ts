import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Text } from '#base/contract';
import { importFlow, type ImportKind, type ImportStatus } from '#imports/contract';

/** A list that comes from elsewhere: sent in parts, checked row by row, then taken in. */
@Entity('import')
export class Import {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') kind!: ImportKind;
  @Column('text') name!: string;
  @Column('text') status: ImportStatus = 'sending';
  @Column('int') parts!: number;
  @Column('jsonb', { nullable: true }) refusal: Text | null = null;
  @Column('text', { array: true }) unused: string[] = [];
  @Column('timestamptz') createdAt!: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null = null;
  @Column('uuid', { nullable: true }) runBy: string | null = null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null = null;

  mayBecome(status: ImportStatus): boolean {
    return importFlow[this.status].includes(status);
  }

  become(status: ImportStatus, at: Date): void {
    this.status = status;
    if (importFlow[status].length === 0) this.endedAt = at;
  }
}

export const importsEntities = [Import];
