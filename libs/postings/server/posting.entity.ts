import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TargetGroup } from '#organisations/contract';
import { answerableStatuses, canMove, editableStatuses, publicStatuses, type Confidentiality, type Direction, type KindSlug, type PausedBy, type Period, type PostingMove, type PostingStatus, type Workplace } from '#postings/contract';

/** An offer or a request to work together. (plaatsing) */
@Entity('posting')
export class Posting {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerId!: string;
  @Column('text') direction!: Direction;
  @Column('text') kind!: KindSlug;
  @Column('text') form!: string;
  @Column('text') status: PostingStatus = 'draft';
  @Column('uuid', { nullable: true }) branchId: string | null = null;
  @Column('uuid', { nullable: true }) programmeId: string | null = null;
  @Column('text', { nullable: true }) region: string | null = null;
  @Column('text', { nullable: true }) municipality: string | null = null;
  @Column('text') title = '';
  @Column('text') summary = '';
  @Column('text') description = '';
  @Column('text', { array: true }) reasons: string[] = [];
  @Column('text', { array: true }) functions: string[] = [];
  @Column('text', { array: true }) specialisations: string[] = [];
  @Column('text', { array: true }) technologies: string[] = [];
  @Column('text', { array: true }) levels: string[] = [];
  @Column('text', { array: true }) languages: string[] = [];
  @Column('text', { nullable: true }) workplace: Workplace | null = null;
  @Column('text', { nullable: true }) periodKind: Period['kind'] | null = null;
  @Column('date', { nullable: true }) fromOn: string | null = null;
  @Column('date', { nullable: true }) untilOn: string | null = null;
  @Column('date', { array: true, nullable: true }) dates: string[] | null = null;
  @Column('int', { nullable: true }) seats: number | null = null;
  @Column('int') seatsTaken = 0;
  @Column('int', { nullable: true }) effortHours: number | null = null;
  @Column('int', { nullable: true }) effortEuros: number | null = null;
  @Column('int', { nullable: true }) allowanceEuros: number | null = null;
  @Column('text', { array: true }) learningGoals: string[] = [];
  @Column('int', { nullable: true }) commercialShare: number | null = null;
  @Column('text', { nullable: true }) confidentiality: Confidentiality | null = null;
  @Column('int', { nullable: true }) difficulty: number | null = null;
  @Column('text', { nullable: true }) sector: string | null = null;
  @Column('boolean') openToOthers = false;
  @Column('text', { array: true }) targetGroups: TargetGroup[] = [];
  @Column('text', { nullable: true }) levelReason: string | null = null;
  @Column('date', { array: true }) exceptOn: string[] = [];
  @Column('date', { nullable: true }) closesOn: string | null = null;
  @Column('text', { nullable: true }) contactName: string | null = null;
  @Column('text', { nullable: true }) contactEmail: string | null = null;
  @Column('jsonb') details: Record<string, unknown> = {};
  @Column('int') version = 1;
  @Column('timestamptz') createdAt!: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null = null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null = null;
  @Column('text', { nullable: true }) pausedBy: PausedBy | null = null;
  @Column('text', { nullable: true }) pauseReason: string | null = null;
  @Column('date', { nullable: true }) pausedUntil: string | null = null;
  /** Proposals that expired unanswered before this moment no longer count. */
  @Column('timestamptz', { nullable: true }) silenceFrom: Date | null = null;
  /** What its withdrawal is undone to. */
  @Column('text', { nullable: true }) statusBefore: PostingStatus | null = null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null = null;
  @Column('uuid', { nullable: true }) copiedFrom: string | null = null;
  /** The institution that entered it for its owner, and when it left it to the owner to decide. */
  @Column('uuid', { nullable: true }) enteredBy: string | null = null;
  @Column('timestamptz', { nullable: true }) handedOverAt: Date | null = null;
  @Column('text', { nullable: true }) refusal: string | null = null;
  /** Who sees it besides its owner; null is everybody. Kept by the database. */
  @Column({ type: 'uuid', array: true, nullable: true, insert: false, update: false }) audience: string[] | null = null;
  /** Institutions of which it is for these programmes only. Kept by the database. */
  @Column({ type: 'uuid', array: true, insert: false, update: false }) audienceLimited: string[] = [];
  @Column({ type: 'uuid', array: true, insert: false, update: false }) audienceProgrammes: string[] = [];
  /** Whom to ask where nobody of its owner is known yet. */
  @Column('text', { nullable: true }) handoverEmail: string | null = null;
  /** Those who post it together with its owner, and those asked to. Kept by the database. */
  @Column({ type: 'uuid', array: true, insert: false, update: false }) partnerIds: string[] = [];
  @Column({ type: 'uuid', array: true, insert: false, update: false }) invitedIds: string[] = [];

  get seatsLeft(): number {
    return (this.seats ?? 0) - this.seatsTaken;
  }

  get period(): Period | null {
    switch (this.periodKind) {
      case 'range': return { kind: 'range', from: this.fromOn ?? '', until: this.untilOn ?? '' };
      case 'dates': return { kind: 'dates', dates: this.dates ?? [] };
      case 'on-call': return { kind: 'on-call' };
      default: return null;
    }
  }

  set period(period: Period | null) {
    this.periodKind = period?.kind ?? null;
    const days = period?.kind === 'dates' ? [...period.dates].sort() : null;
    this.dates = days;
    this.fromOn = period?.kind === 'range' ? period.from : days?.[0] ?? null;
    this.untilOn = period?.kind === 'range' ? period.until : days?.at(-1) ?? null;
  }

  /** Every seat is given; only one that comes back opens it again. */
  get isFull(): boolean {
    return this.seats !== null && this.seatsTaken >= this.seats;
  }

  /** Whether a programme is among those it is meant for. */
  isMeantFor({ id, institutionId }: { id: string; institutionId: string }): boolean {
    return this.audience === null || (this.audience.includes(institutionId) && (!this.audienceLimited.includes(institutionId) || this.audienceProgrammes.includes(id)));
  }

  may(move: PostingMove): boolean {
    return canMove(move, this.status);
  }

  /** Its owner may still change it. */
  get isEditable(): boolean {
    return editableStatuses.includes(this.status);
  }

  /** Proposals on it can still be answered. */
  get isAnswerable(): boolean {
    return answerableStatuses.includes(this.status);
  }

  /** Known to everybody from its publication on, until it is withdrawn. */
  get isPublic(): boolean {
    return publicStatuses.includes(this.status);
  }

  /** Takes seats that are there; the last one fills the posting. */
  take(seats: number): void {
    this.seatsTaken += seats;
    if (this.seatsLeft === 0) this.become('filled');
    else this.version += 1;
  }

  /** Stands somewhere else from now on. What belonged to a pause goes with it. */
  become(status: PostingStatus): void {
    this.status = status;
    this.version += 1;
    if (status !== 'paused' && status !== 'withdrawn') this.pausedBy = this.pauseReason = this.pausedUntil = null;
  }
}
