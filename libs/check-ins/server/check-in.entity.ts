import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer, AskedQuestion, Course, Guidance, Moment, RubricStage, Side, checkInStatuses } from '#check-ins/contract';

const DAY = 86_400_000;

/** One moment at which both parties are asked how it goes (tussenstand). */
@Entity('check_in')
export class CheckIn {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') collaborationId!: string;
  @Column('text') moment!: Moment;
  @Column('int') number!: number;
  @Column('date') dueOn!: string;
  @Column('text') status: (typeof checkInStatuses)[number] = 'planned';
  @Column('timestamptz', { nullable: true }) askedAt: Date | null = null;
  @Column('timestamptz', { nullable: true }) closesAt: Date | null = null;
  @Column('uuid', { nullable: true }) questionId: string | null = null;
  /** The institution's own question as it was when it was asked. */
  @Column('jsonb', { nullable: true }) question: AskedQuestion | null = null;
  @Column('text', { nullable: true }) rubric: RubricStage | null = null;

  /** Opens the window of so many days in which both sides may answer. */
  ask(now: Date, days: number): Date {
    this.status = 'asked';
    this.askedAt = now;
    this.closesAt = new Date(now.getTime() + days * DAY);
    return this.closesAt;
  }

  isOpen(now: Date): boolean {
    return this.status === 'asked' && this.closesAt !== null && now < this.closesAt;
  }
}

/** What one side was asked and, later, answered. */
@Entity('check_in_side')
export class CheckInSide {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') checkInId!: string;
  @Column('text') side!: Side;
  @Column('uuid', { nullable: true }) personId: string | null = null;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text') locale!: 'nl' | 'en';
  @Column('int') linksAgain = 0;
  @Column('text', { nullable: true }) onCourse: Course | null = null;
  @Column('int', { nullable: true }) mark: number | null = null;
  @Column('text', { nullable: true }) guidance: Guidance | null = null;
  @Column('text') remark = '';
  @Column('text', { nullable: true }) ownAnswer: string | null = null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null = null;
  @Column('uuid', { nullable: true }) answeredBy: string | null = null;
  @Column('text', { nullable: true }) answeredName: string | null = null;

  /** Somebody else answers for this side by now: they are asked from here on. False when it is still the same one. */
  passesTo({ personId, name, email, locale }: Pick<CheckInSide, 'personId' | 'name' | 'email' | 'locale'>): boolean {
    if (this.email.toLowerCase() === email.toLowerCase()) return false;
    Object.assign(this, { personId, name, email, locale });
    return true;
  }

  /** Gives the answer, or replaces the one before. `by` is a colleague who answered from the portal. */
  give(answer: Answer, now: Date, by: { id: string; name: string } | null): void {
    this.onCourse = answer.onCourse;
    this.mark = answer.mark;
    this.guidance = answer.guidance;
    this.remark = answer.remark;
    this.ownAnswer = answer.own;
    this.answeredAt = now;
    this.answeredBy = by?.id ?? this.personId;
    this.answeredName = by?.name ?? null;
  }
}

export const checkInEntities = [CheckIn, CheckInSide];
