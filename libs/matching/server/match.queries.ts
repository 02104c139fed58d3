import { Inject, Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Clock, Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { Match, PostingMatchPage } from '#matching/contract';
import { postingMatchPolicy, programmeMatchPolicy, seesAllMatches, visibleMatches, visibleTo, type PostingFacts, type ProgrammeFacts } from './match.policy';
import { publicStatuses } from '#postings/contract';
import { isMeantFor } from '#postings/server';
import { Outlooks } from './outlooks';
import { presentMatch, type MatchRow } from './present';
import { answers } from './recipients';
import { tieInSql } from './rule/order';

const columns = `m.score, m.band, m.rule_version as "ruleVersion", m.findings,
  p.id as "postingId", p.title, p.kind, p.seats - p.seats_taken as "seatsLeft", p.closes_on as "closesOn", p.municipality, p.region, p.functions,
  p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates::text[] as dates, o.id as "ownerId", o.name as "ownerName",
  g.id as "programmeId", g.name as "programmeName", g.level, g.municipality as "programmeMunicipality", g.region as "programmeRegion",
  coalesce((select array_agg(c.code order by c.code_type, c.code) from programme_code c where c.programme_id = g.id), '{}') as codes,
  i.id as "institutionId", i.name as "institutionName", b.municipality as "branchMunicipality",
  coalesce((select jsonb_agg(jsonb_build_object('code', r.qualification_code, 'status', r.status, 'from', r.valid_from, 'until', r.valid_until)
      order by r.valid_until desc nulls last, r.qualification_code)
    from recognition r join programme_code c on c.programme_id = g.id and c.code = r.qualification_code where r.branch_id = p.branch_id), '[]') as registered,
  coalesce((select jsonb_agg(jsonb_build_object('slug', s.slug, 'nl', s.name_nl, 'en', s.name_en))
    from specialisation s where s.slug = any(p.specialisations || g.specialisations)), '[]') as specialisations`;

const joined = `from match m join posting p on p.id = m.posting_id join organisation o on o.id = p.owner_id left join branch b on b.id = p.branch_id
  join programme g on g.id = m.programme_id join organisation i on i.id = g.institution_id`;

// Matches are made again a moment after a posting became meant for some; nobody else sees it meanwhile.

// Best first: score, then the earlier closing date, then the tie of the day that the first page was read on.
const lowest = `'9999-12-31'::date`;
const place = (day: string) => `(-m.score, coalesce(p.closes_on, ${lowest}), ${tieInSql('m.posting_id', 'm.programme_id', day)})`;

const ofProgramme = statement<MatchRow>('matching.of-programme',
  `select ${columns}, ${tieInSql('m.posting_id', 'm.programme_id', '$3')} as tie ${joined}
   where m.programme_id = $1 and p.status = 'published' and p.closes_on >= $2::date and ${isMeantFor}
     and ($4::int is null or ${place('$3')} > ($4::int, $5::date, $6::text))
   order by ${place('$3')} limit $7`);

const ofPosting = statement<MatchRow>('matching.of-posting',
  `select ${columns}, ${tieInSql('m.posting_id', 'm.programme_id', '$5')} as tie ${joined}
   where m.posting_id = $4 and ${visibleMatches} and ($6::int is null or ${place('$5')} > ($6::int, $7::date, $8::text))
   order by ${place('$5')} limit $9`);

const forReader = statement<MatchRow & { locale: string }>('matching.for-reader',
  `with ${answers}
   select ${columns}, ${tieInSql('m.posting_id', 'm.programme_id', '$3')} as tie ${joined}
   where m.posting_id = $1 and p.status = 'published' and p.closes_on >= $3::text::date and ${isMeantFor}
     and m.programme_id in (select a.programme_id from answers a where a.person_id = $2) order by ${place('$3')}`);

const oneProgramme = statement<ProgrammeFacts>('matching.programme', `select id, institution_id as "institutionId" from programme where id = $1`);
const onePosting = statement<PostingFacts>('matching.posting',
  `select owner_id as "ownerId", status = any('{${publicStatuses.join(',')}}') as "isPublic", audience from posting where id = $1`);

/** Reading matches: from a programme, from a posting, and for who is mailed. */
@Injectable()
export class MatchQueries {
  constructor(private readonly db: Db, private readonly outlooks: Outlooks, @Inject(Clock) private readonly clock: Clock) {}

  /** Open postings that fit a programme, best first. @throws Refusal 404 for who does not speak for it */
  async ofProgramme(actor: Actor, programmeId: string, { limit, cursor }: PageQuery): Promise<Page<Match>> {
    const programme = await this.db.one(oneProgramme, [programmeId]);
    if (!programme) throw notFound();
    programmeMatchPolicy.require(actor, 'see', programme);
    const today = this.clock.today();
    const [day, ...after] = this.after(cursor, today);
    const rows = await this.db.query(ofProgramme, [programmeId, today, day, ...after, limit + 1]);
    return this.page(rows, limit, day, today);
  }

  /** Programmes that fit a posting, best first: all for its owner, their own for programme people. @throws Refusal 404 for anybody else */
  async ofPosting(actor: Actor, postingId: string, { limit, cursor }: PageQuery): Promise<PostingMatchPage> {
    const posting = await this.db.one(onePosting, [postingId]);
    if (!posting) throw notFound();
    postingMatchPolicy.require(actor, 'see', posting);
    const all = seesAllMatches(actor, posting);
    const today = this.clock.today();
    const [day, ...after] = this.after(cursor, today);
    const rows = await this.db.query(ofPosting, [...visibleTo(actor, all), postingId, day, ...after, limit + 1]);
    return { ...this.page(rows, limit, day, today), advice: all && rows.length === 0 && cursor === undefined ? await this.outlooks.of(postingId) : [] };
  }

  /** The matches of an open posting with the programmes one person answers for, best first. */
  async forReader(postingId: string, personId: string): Promise<Match[]> {
    const today = this.clock.today();
    const rows = await this.db.query(forReader, [postingId, personId, today]);
    return rows.map((row) => presentMatch(row, today));
  }

  /** Where a page begins. The day stays that of the first page, so that ties do not turn while somebody leafs through. */
  private after(cursor: string | undefined, today: string): [string, number | null, string | null, string | null] {
    const values = readCursor(cursor, 4);
    if (!values) return [today, null, null, null];
    const [day, score, closesOn, tie] = values;
    return [String(day), Number(score), String(closesOn), String(tie)];
  }

  private page(rows: MatchRow[], limit: number, day: string, today: string): Page<Match> {
    return pageFrom(rows, limit, (row) => [day, -row.score, row.closesOn ?? '9999-12-31', row.tie], (row) => presentMatch(row, today));
  }
}
