import { Inject, Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Clock, Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { Proposal, ProposalDetail, ProposalQuery } from '#proposals/contract';
import { mineToAnswer, proposalPolicy, reach, turnOfRow, visibleProposals } from './proposal.policy';
import { factsOf, present, presentMove, type MoveRow, type ProposalRow } from './present';

const columns = `p.id, p.version, p.status, p.started_by as "startedBy", p.side, p.ended_side as "endedSide", p.is_welcome as "isWelcome", p.revision, p.seats, p.from_on as "fromOn", p.until_on as "untilOn", p.message, p.deadline_at as "deadlineAt", p.created_at as "createdAt", p.class_until as "classUntil", p.class_interested as "classInterested",
  p.confirmed_at as "confirmedAt", p.accepted_at as "acceptedAt", p.ended_at as "endedAt", (select n.name from person n where n.id = p.created_by) as "sentBy",
  g.id as "postingId", g.title, g.kind, g.direction, g.from_on as "postingFrom", g.until_on as "postingUntil", g.status as "postingStatus", coalesce(g.seats, 0) - g.seats_taken as "seatsLeft",
  r.id as "programmeId", r.name as "programmeName", r.level, c.id as "companyId", c.name as "companyName", i.id as "institutionId", i.name as "institutionName",
  p.branch_id as "branchId", (select b.name from branch b where b.id = p.branch_id) as "branchName", (select b.municipality from branch b where b.id = p.branch_id) as "branchMunicipality",
  case g.direction when 'offer' then (select m.score from match m where m.posting_id = p.posting_id and m.programme_id = p.programme_id)
    else (select m.score from request_match m where m.posting_id = p.posting_id and m.company_id = p.company_id) end as score,
  (select b.id from collaboration b where b.proposal_id = p.id) as "collaborationId"`;

// Collaborations stand above proposals; their id is all that is read of them here. What is but looked up stands in the columns: each
// table more to join multiplies the orders that are weighed, and weighing took far longer than reading.
const source = `proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
  join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id`;

const one = statement<ProposalRow>('proposals.one', `select ${columns} from ${source} where p.id = $1`);

const moves = statement<MoveRow>('proposals.moves',
  `select m.number, m.act, m.side, (select n.name from person n where n.id = m.person_id) as by, (select n.name from person n where n.id = m.for_id) as for, m.at, m.revision, m.seats, m.from_on as "fromOn", m.until_on as "untilOn", m.message, m.reason, m.sentence, m.is_welcome as "isWelcome", m.class_until as "classUntil", m.class_interested as "classInterested"
   from proposal_move m where m.proposal_id = $1 order by m.number`);

const newest = statement<ProposalRow>('proposals.newest',
  `select ${columns} from ${source} where ${visibleProposals}
   and ($4::text is null or p.status = $4) and ($5::uuid is null or p.posting_id = $5)
   and ($6::text is null or $6 = case when ${turnOfRow} is null then 'none' when ${mineToAnswer} then 'mine' else 'theirs' end)
   and ($7::uuid is null or p.id < $7) order by p.id desc limit $8`);

const waiting = statement<ProposalRow>('proposals.waiting',
  `select ${columns} from ${source} where ${visibleProposals} and p.status in ('sent', 'confirmed') and ${mineToAnswer}
   and ($4::text is null or p.status = $4) and ($5::uuid is null or p.posting_id = $5)
   and ($6::timestamptz is null or (p.deadline_at, p.id) > ($6, $7::uuid)) order by p.deadline_at, p.id limit $8`);

/** Reading proposals: each side sees its own. */
@Injectable()
export class ProposalQueries {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** The proposals of the reader's companies and programmes. */
  async own(actor: Actor, query: ProposalQuery): Promise<Page<Proposal>> {
    const filters = [...reach(actor), query.status ?? null, query.postingId ?? null];
    const show = (row: ProposalRow) => this.shown(actor, row);
    if (query.turn === 'mine') {
      const [at, id] = readCursor(query.cursor, 2) ?? [null, null];
      const rows = await this.db.query(waiting, [...filters, at, id, query.limit + 1]);
      return pageFrom(rows, query.limit, (row) => [row.deadlineAt?.toISOString() ?? null, row.id], show);
    }
    const after = readCursor(query.cursor, 1);
    const rows = await this.db.query(newest, [...filters, query.turn ?? null, after?.[0] ?? null, query.limit + 1]);
    return pageFrom(rows, query.limit, (row) => [row.id], show);
  }

  /** @throws Refusal 404 for who stands on neither side */
  async one(actor: Actor, id: string): Promise<ProposalDetail> {
    const [row, happened] = await Promise.all([this.db.one(one, [id]), this.db.query(moves, [id])]);
    if (!row) throw notFound();
    proposalPolicy.require(actor, 'see', factsOf(row, this.clock.now()));
    return { ...this.shown(actor, row), moves: happened.map(presentMove) };
  }

  private shown(actor: Actor, row: ProposalRow): Proposal {
    return present(row, proposalPolicy.permissions(actor, factsOf(row, this.clock.now())));
  }
}
