import { Column, Entity, PrimaryColumn } from 'typeorm';
import { proposalFlow, turnOf, type Party, type ProposalStatus, type Starter } from '#proposals/contract';

/** An approach between a programme and a posting. (voorstel) */
@Entity('proposal')
export class Proposal {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') postingId!: string;
  @Column('uuid') programmeId!: string;
  @Column('uuid') companyId!: string;
  @Column('uuid') institutionId!: string;
  @Column('text') startedBy!: Starter;
  @Column('text') status: ProposalStatus = 'sent';
  @Column('int') seats!: number;
  @Column('text') message!: string;
  @Column('timestamptz', { nullable: true }) deadlineAt: Date | null = null;
  @Column('int') version = 1;
  @Column('timestamptz') createdAt!: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null = null;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null = null;
  @Column('uuid', { nullable: true }) confirmedBy: string | null = null;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null = null;
  @Column('uuid', { nullable: true }) acceptedBy: string | null = null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null = null;

  get turn(): Party | null {
    return turnOf(this.status, this.startedBy);
  }

  mayBecome(status: ProposalStatus): boolean {
    return proposalFlow[this.startedBy][this.status].includes(status);
  }

  /** The company says yes; now the programme manager has until the deadline. */
  confirm(by: string, at: Date, deadlineAt: Date): void {
    this.status = 'confirmed';
    this.confirmedAt = at;
    this.confirmedBy = by;
    this.deadlineAt = deadlineAt;
    this.version += 1;
  }

  /** The programme manager accepts the partner: the last yes. */
  accept(by: string, at: Date): void {
    this.acceptedAt = at;
    this.acceptedBy = by;
    this.end('accepted', at);
  }

  end(status: ProposalStatus, at: Date): void {
    this.status = status;
    this.endedAt = at;
    this.version += 1;
  }
}

export const proposalsEntities = [Proposal];
