import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, notFound, Refusal, type Actor, type Tx } from '#base/server';
import type { CompanyMatchDismissals, CompanyMatchMarks, Marked, MatchDismissals, MatchMarks, MatchSide } from '#matching/contract';
import { Notices } from '#notifications/server';
import { publicStatuses } from '#postings/contract';
import { offers, requests, type Board } from '../boards';
import { offerPairPolicy, requestPairPolicy, type OfferPair, type RequestPair } from '../match.policy';
import { matchingProblems } from '../matching.problems';

/** Pairs of one direction, for one side. */
interface Pairs { board: Board; side: MatchSide; postings: string[]; parties: string[]; organisations: Map<string, string> }
type Named = MatchMarks | CompanyMatchMarks;

const isOfOffers = (marks: Named): marks is MatchMarks => marks.matches.every((one) => 'programmeId' in one);

/** What one side does with its matches: puts them aside, takes them back, and who looked. It counts for nobody else. */
@Injectable()
export class Marks {
  constructor(private readonly db: Db, private readonly notices: Notices, @Inject(Clock) private readonly clock: Clock) {}

  /** Puts matches aside for one side, with why; all of them or none. Done again it changes only the reason. @throws Refusal 404, 409 */
  async dismiss(actor: Actor, body: MatchDismissals | CompanyMatchDismissals): Promise<Marked> {
    return this.db.transaction(async (tx) => {
      const pairs = await this.own(tx, actor, body);
      await this.requireUnanswered(tx, pairs);
      const { side, postings, parties } = pairs;
      const changed = await tx.sql(
        `insert into match_dismissal as d (posting_id, party_id, side, reason, note, dismissed_at, dismissed_by)
         select distinct on (n.posting_id, n.party_id) n.posting_id, n.party_id, $3, $4, $5, $6::timestamptz, $7::uuid from unnest($1::uuid[], $2::uuid[]) as n(posting_id, party_id)
         order by n.posting_id, n.party_id
         on conflict (posting_id, party_id, side) do update set reason = excluded.reason, note = excluded.note, dismissed_at = excluded.dismissed_at, dismissed_by = excluded.dismissed_by
           where (d.reason, d.note) is distinct from (excluded.reason, excluded.note) returning d.posting_id`,
        [postings, parties, side, body.reason, body.note, this.clock.now(), actor.personId]);
      await this.see(tx, actor, pairs);
      await this.silence(tx, pairs);
      return { changed: changed.length };
    });
  }

  /** Takes back what was put aside. What stands in the list anyway stays so. @throws Refusal 404 */
  async takeBack(actor: Actor, body: Named): Promise<Marked> {
    return this.db.transaction(async (tx) => {
      const { side, postings, parties } = await this.own(tx, actor, body);
      const gone = await tx.sql(
        `delete from match_dismissal d using (select posting_id, party_id, side from match_dismissal where side = $3
           and (posting_id, party_id) in (select * from unnest($1::uuid[], $2::uuid[])) order by posting_id, party_id for update) n
         where (d.posting_id, d.party_id, d.side) = (n.posting_id, n.party_id, n.side) returning d.posting_id`, [postings, parties, side]);
      return { changed: gone.length };
    });
  }

  /** Notes that this person looked at matches. @throws Refusal 404 */
  async read(actor: Actor, body: Named): Promise<Marked> {
    return this.db.transaction(async (tx) => ({ changed: await this.see(tx, actor, await this.own(tx, actor, body)) }));
  }

  private async see(tx: Tx, actor: Actor, { postings, parties }: Pairs): Promise<number> {
    const seen = await tx.sql(
      `insert into match_seen (person_id, posting_id, party_id, seen_at) select distinct $3::uuid, n.posting_id, n.party_id, $4::timestamptz from unnest($1::uuid[], $2::uuid[]) as n(posting_id, party_id)
       order by n.posting_id, n.party_id on conflict do nothing returning posting_id`, [postings, parties, actor.personId, this.clock.now()]);
    return seen.length;
  }

  /** The pairs, when all of them are this side's to decide about. They stay where they are meanwhile. @throws Refusal 404 */
  private async own(tx: Tx, actor: Actor, marks: Named): Promise<Pairs> {
    const board = isOfOffers(marks) ? offers : requests;
    const { side } = marks;
    const postings = marks.matches.map(({ postingId }) => postingId);
    const parties = marks.matches.map((one) => ('programmeId' in one ? one.programmeId : one.companyId));
    const facts = `p.owner_id as "ownerId", p.status = any('{${publicStatuses.join(',')}}') as "isPublic", p.audience`;
    const found = board === offers
      ? await tx.sql<Omit<OfferPair, 'side'>>(
        `select jsonb_build_object('ownerId', p."ownerId", 'isPublic', p."isPublic", 'audience', p.audience) as posting, jsonb_build_object('id', g.id, 'institutionId', g.institution_id) as programme
         from unnest($1::uuid[], $2::uuid[]) as n(posting_id, party_id) join (select p.id, ${facts} from posting p where p.id = any($1::uuid[]) and p.direction = 'offer' order by p.id for key share) p on p.id = n.posting_id
         join programme g on g.id = n.party_id`, [postings, parties])
      : await tx.sql<Omit<RequestPair, 'side'>>(
        `select jsonb_build_object('ownerId', p."ownerId", 'isPublic', p."isPublic", 'audience', p.audience) as posting, c.organisation_id as "companyId"
         from unnest($1::uuid[], $2::uuid[]) as n(posting_id, party_id) join (select p.id, ${facts} from posting p where p.id = any($1::uuid[]) and p.direction = 'request' order by p.id for key share) p on p.id = n.posting_id
         join company c on c.organisation_id = n.party_id`, [postings, parties]);
    const isOwn = (pair: (typeof found)[number]) => ('programme' in pair ? offerPairPolicy.may(actor, 'see', { ...pair, side }) : requestPairPolicy.may(actor, 'see', { ...pair, side }));
    if (found.length < marks.matches.length || !found.every(isOwn)) throw notFound();
    const organisations = new Map(found.map((pair) => ('programme' in pair ? [pair.programme.id, pair.programme.institutionId] : [pair.companyId, pair.companyId])));
    return { board, side, postings, parties, organisations };
  }

  /** Who talks about a posting answers first: nobody is left waiting without knowing. */
  private async requireUnanswered(tx: Tx, { board, postings, parties }: Pairs): Promise<void> {
    const [open] = await tx.sql(
      `select 1 from unnest($1::uuid[], $2::uuid[]) as n(posting_id, party_id) join proposal q on q.posting_id = n.posting_id and q.${board.party} = n.party_id and q.status in ('sent', 'confirmed') limit 1`, [postings, parties]);
    if (open) throw new Refusal(matchingProblems['has-a-proposal'], { nl: 'Beantwoord dat voorstel eerst.', en: 'Answer that proposal first.' });
  }

  /** Nobody of this side needs to hear of it any more. Of what they posted themselves they never did. */
  private async silence(tx: Tx, { board, side, postings, parties, organisations }: Pairs): Promise<void> {
    if ((board === offers) !== (side === 'education')) return;
    const name = board === offers ? 'programmeId' : 'companyId';
    await this.notices.drop(tx, board === offers ? 'posting-match' : 'request-match', parties.map((party, place) => (
      { organisationId: organisations.get(party) ?? '', key: postings[place] ?? '', args: { [name]: party } })));
  }
}
