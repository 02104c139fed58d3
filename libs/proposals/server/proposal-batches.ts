import { Inject, Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { amsterdamAt, Clock, Db, invalid, notFound, Refusal, statement, type Actor } from '#base/server';
import { SENT_A_DAY, type NewProposalBatch, type ProposalBatch } from '#proposals/contract';
import { proposalProblems } from './proposal.problems';
import { Proposals } from './proposals';

/** For so long a message counts as sent before. */
const REMEMBERED_DAYS = 180;

const programmes = statement<{ id: string; institutionId: string }>('proposals.batch-programmes', `select id, institution_id as "institutionId" from programme where id = any($1::uuid[])`);
const plain = (words: string) => `lower(regexp_replace(${words}, '\\s+', ' ', 'g'))`;
const sent = statement<{ today: number; isKnown: boolean }>('proposals.batch-sent',
  `select (select count(*)::int from proposal where created_by = $1 and created_at >= $2 and institution_id = any($3::uuid[])) as today,
     exists (select from proposal where institution_id = any($3::uuid[]) and started_by = 'programme' and created_at >= $4 and ${plain('message')} = ${plain('$5::text')}) as "isKnown"`);

type Result = ProposalBatch['results'][number];

/** Programmes answer several offers with one message: each answer is a proposal like any other, made or refused by itself. */
@Injectable()
export class ProposalBatches {
  constructor(private readonly db: Db, private readonly proposals: Proposals, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 404 for a programme that is not theirs, 400 for a message that was sent before, 409 for more than fit a day */
  async send(actor: Actor, { message, proposals }: NewProposalBatch): Promise<ProposalBatch> {
    await this.guard(actor, message, proposals);
    const results: Result[] = [];
    // One after the other: each takes its own locks, and what it is about may be the same posting.
    for (const one of proposals) results.push(await this.one(actor, { ...one, message }));
    return { results };
  }

  private async one(actor: Actor, { message, ...asked }: { postingId: string; programmeId: string; seats: number; message: string }): Promise<Result> {
    const { postingId, programmeId } = asked;
    try {
      return { postingId, programmeId, proposalId: await this.proposals.send(actor, { ...asked, message }), problem: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { kind, detail, faults } = error;
      const said = (locale: 'nl' | 'en') => faults?.(locale).map((fault) => fault.detail).join(' ') ?? '';
      return { postingId, programmeId, proposalId: null, problem: { code: kind.code, title: kind.title, detail: detail ?? (faults ? { nl: said('nl'), en: said('en') } : null) } };
    }
  }

  /** Nobody sends the same words to everybody. */
  private async guard(actor: Actor, message: string, asked: NewProposalBatch['proposals']): Promise<void> {
    const ids = [...new Set(asked.map(({ programmeId }) => programmeId))];
    const found = await this.db.query(programmes, [ids]);
    if (found.length < ids.length || !found.every(({ id, institutionId }) => actor.speaksFor(id, institutionId))) throw notFound();
    const now = this.clock.now();
    const [row] = await this.db.query(sent, [actor.personId, amsterdamAt(this.clock.today(), 0), [...new Set(found.map(({ institutionId }) => institutionId))], new Date(now.getTime() - REMEMBERED_DAYS * 86_400_000), message]);
    if (row?.isKnown) throw invalid([{ pointer: '/message', code: 'sent_before', text: sentBefore }]);
    if ((row?.today ?? 0) + asked.length > SENT_A_DAY) throw new Refusal(proposalProblems['too-many-today'], {
      nl: `Je stuurde er vandaag ${row?.today}; samen worden dat er meer dan ${SENT_A_DAY}. Stuur de rest morgen.`, en: `You sent ${row?.today} today; together that is more than ${SENT_A_DAY}. Send the rest tomorrow.` });
  }
}

const sentBefore: Text = {
  nl: 'Dit bericht stuurde jullie instelling al eerder. Schrijf wat deze bedrijven van jullie mogen weten.', en: 'Your institution sent this message before. Write what these companies should know of you.',
};
