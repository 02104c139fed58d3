import { Column, Entity, PrimaryColumn } from 'typeorm';
import { canMove, stageOf, turnAt, type Party, type ProposalAct, type ProposalPeriod, type ProposalStage, type ProposalStatus, type Starter } from '#proposals/contract';

/** An approach between a programme and a posting. (voorstel) */
@Entity('proposal')
export class Proposal {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') postingId!: string;
  @Column('uuid') programmeId!: string;
  @Column('uuid') companyId!: string;
  @Column('uuid') institutionId!: string;
  @Column('uuid', { nullable: true }) branchId: string | null = null;
  @Column('text') startedBy!: Starter;
  @Column('text') status: ProposalStatus = 'sent';
  /** Whose word the present version is. */
  @Column('text') side!: Party;
  /** Who declined, withdrew or let it expire. */
  @Column('text', { nullable: true }) endedSide: Party | null = null;
  @Column('int') revision = 1;
  /** How many moves were made: the number of the last. */
  @Column('int') moves = 1;
  @Column('int') seats!: number;
  @Column('text') message!: string;
  @Column('date', { nullable: true }) fromOn: string | null = null;
  @Column('date', { nullable: true }) untilOn: string | null = null;
  @Column('int') answerDays!: number;
  @Column('timestamptz', { nullable: true }) deadlineAt: Date | null = null;
  /** Who declined would like to see it once more with changes. */
  @Column('boolean') isWelcome = false;
  /** Until when the programme asks its class about this version, and how many want to. */
  @Column('date', { nullable: true }) classUntil: string | null = null;
  @Column('int', { nullable: true }) classInterested: number | null = null;
  @Column('int') version = 1;
  @Column('timestamptz') createdAt!: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null = null;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null = null;
  @Column('uuid', { nullable: true }) confirmedBy: string | null = null;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null = null;
  @Column('uuid', { nullable: true }) acceptedBy: string | null = null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null = null;

  get stage(): ProposalStage {
    return stageOf(this);
  }

  get turn(): Party | null {
    return turnAt(this.stage);
  }

  may(act: ProposalAct): boolean {
    return canMove(act, this.stage);
  }

  /** What a side asks from now on; the other has until the deadline. */
  say(side: Party, { seats, period, message }: { seats: number; period: ProposalPeriod | null; message: string }): void {
    Object.assign(this, { side, seats, message, fromOn: period?.from ?? null, untilOn: period?.until ?? null });
    this.revision += 1;
    Object.assign(this, { confirmedAt: null, confirmedBy: null, isWelcome: false, classUntil: null, classInterested: null });
    this.open('sent');
  }

  /** The company says yes; now the programme manager has until the deadline. */
  confirm(by: string, at: Date): void {
    this.confirmedAt = at;
    this.confirmedBy = by;
    this.open('confirmed');
  }

  /** Students are asked until a day: whoever answers has somewhat longer. */
  askClass(until: string, answerBy: Date): void {
    this.classUntil = until;
    this.deadlineAt = answerBy;
  }

  /** Back to where it stood before the withdrawal: whoever did not send the version had confirmed it. */
  putBack(): void {
    this.open(this.endedSide === this.side ? 'sent' : 'confirmed');
  }

  /** The programme manager accepts the partner: the last yes. */
  accept(by: string, at: Date): void {
    this.acceptedAt = at;
    this.acceptedBy = by;
    this.end('accepted', null, at);
  }

  end(status: ProposalStatus, side: Party | null, at: Date): void {
    this.status = status;
    this.endedSide = side;
    this.endedAt = at;
  }

  private open(status: 'sent' | 'confirmed'): void {
    this.status = status;
    this.endedAt = this.endedSide = null;
  }
}

export const proposalsEntities = [Proposal];
