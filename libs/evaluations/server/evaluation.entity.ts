import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Side } from '#collaborations/contract';
import { RELEASE_DAYS, type Again, type Ending, type EvaluationGiven, type Use } from '#evaluations/contract';

const DAY = 86_400_000;

/** The look back on one collaboration that came to its end (evaluatie). */
@Entity('evaluation')
export class Evaluation {
  @PrimaryColumn('uuid') collaborationId!: string;
  @Column('text') ending!: Ending;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz', { nullable: true }) releaseAt: Date | null = null;
  @Column('timestamptz', { nullable: true }) releasedAt: Date | null = null;
  @Column('uuid', { nullable: true }) repeatedBy: string | null = null;
  @Column('timestamptz', { nullable: true }) repeatAskedAt: Date | null = null;

  /** The first evaluation came: from now on the days count. */
  countFrom(now: Date): Date {
    this.releaseAt = new Date(now.getTime() + RELEASE_DAYS * DAY);
    return this.releaseAt;
  }
}

/** What one side was asked and, later, gave. */
@Entity('evaluation_side')
export class EvaluationSide {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') collaborationId!: string;
  @Column('text') side!: Side;
  @Column('uuid', { nullable: true }) personId: string | null = null;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text') locale!: 'nl' | 'en';
  @Column('int') version = 0;
  @Column('int', { nullable: true }) mark: number | null = null;
  @Column('text', { nullable: true }) again: Again | null = null;
  @Column('text') keep = '';
  @Column('int', { nullable: true }) talent: number | null = null;
  @Column('int', { nullable: true }) innovation: number | null = null;
  @Column('int', { nullable: true }) society: number | null = null;
  @Column('int', { nullable: true }) network: number | null = null;
  @Column('float8', { nullable: true }) hours: number | null = null;
  @Column('int', { nullable: true }) students: number | null = null;
  @Column('int', { nullable: true }) employees: number | null = null;
  @Column('int', { nullable: true }) contracts: number | null = null;
  @Column('text', { nullable: true }) inUse: Use | null = null;
  @Column('timestamptz', { nullable: true }) givenAt: Date | null = null;
  @Column('uuid', { nullable: true }) givenBy: string | null = null;

  /** Gives it, or replaces what was given before. `by` is who did so in the portal; through a link it is who was asked. */
  give({ stars, ...given }: EvaluationGiven, now: Date, by: string | null): void {
    Object.assign(this, given, { talent: null, innovation: null, society: null, network: null }, stars);
    this.givenAt = now;
    this.givenBy = by;
    this.version += 1;
  }
}
