import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, notFound, statement, type Actor } from '#base/server';
import type { ListedMatch, Match, MatchPage, MatchQuery, PostingMatchPage } from '#matching/contract';
import { offers } from './boards';
import { listOf } from './lists/lists';
import { isPutAside, presentStanding, type StandingRow } from './lists/standing';
import { companyMatchPolicy, institutionMatchPolicy, postingMatchPolicy, programmeMatchPolicy, seesAllMatches, sideOf, visibleMatches, visibleTo, type PostingFacts, type ProgrammeFacts } from './match.policy';
import { publicStatuses } from '#postings/contract';
import { isMeantFor } from '#postings/server';
import { placeIn } from './match-page';
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
const ofProgrammes = listOf<MatchRow>({ name: 'of-programmes', board: offers, columns, joined, region: 'p.region',
  of: (at) => `m.programme_id = any(${at('scope')}) and p.status = 'published' and p.closes_on >= ${at('today')} and ${isMeantFor}` });
const ofOffers = listOf<MatchRow>({ name: 'of-offers', board: offers, columns, joined, region: 'g.region',
  of: (at) => `m.posting_id = any(${at('scope')}) and p.status = 'published' and p.closes_on >= ${at('today')} and ${isMeantFor}` });
const ofPosting = listOf<MatchRow>({ name: 'of-posting', board: offers, columns, joined, region: 'g.region',
  of: (at) => `m.posting_id = any(${at('scope')})`, visible: { sql: visibleMatches, values: { all: 'boolean', programmes: 'uuid[]', institutions: 'uuid[]' } } });

const forReader = statement<MatchRow & { locale: string }>('matching.for-reader',
  `with ${answers}
   select ${columns}, ${tieInSql('m.posting_id', 'm.programme_id', '$3')} as tie ${joined}
   where m.posting_id = $1 and p.status = 'published' and p.closes_on >= $3::text::date and ${isMeantFor}
     and m.programme_id in (select a.programme_id from answers a where a.person_id = $2) and not ${isPutAside(offers, 'education')} order by ${placeIn('programme_id', '$3')}`);

const oneProgramme = statement<ProgrammeFacts>('matching.programme', `select id, institution_id as "institutionId" from programme where id = $1`);
export const oneCompany = statement<{ id: string }>('matching.company', `select organisation_id as id from company where organisation_id = $1`);
/** What a company offers and is open. */
const openOffers = statement<{ id: string }>('matching.open-offers', `select id from posting where owner_id = $1 and direction = 'offer' and status = 'published' and closes_on >= $2::text::date`);
/** Of an institution, those that somebody speaks for: all of them for its admins. */
const spokenFor = statement<{ id: string }>('matching.spoken-for', `select id from programme where institution_id = $1 and ($2::boolean or id = any($3::uuid[]))`);
export const onePosting = statement<PostingFacts>('matching.posting',
  `select owner_id as "ownerId", status = any('{${publicStatuses.join(',')}}') as "isPublic", audience from posting where id = $1`);

/** Reading matches: from a programme, from a posting, and for who is mailed. */
@Injectable()
export class MatchQueries {
  constructor(private readonly db: Db, private readonly outlooks: Outlooks, @Inject(Clock) private readonly clock: Clock) {}

  /** Open postings that fit a programme, best first. @throws Refusal 404 for who does not speak for it */
  async ofProgramme(actor: Actor, programmeId: string, query: MatchQuery): Promise<MatchPage> {
    const programme = await this.db.one(oneProgramme, [programmeId]);
    if (!programme) throw notFound();
    programmeMatchPolicy.require(actor, 'see', programme);
    return this.ofProgrammes(actor, [programmeId], actor.speaksFor(programme.id, programme.institutionId), query);
  }

  /** Open postings that fit the programmes of an institution that somebody speaks for, best first. @throws Refusal 404 for who does not work there */
  async ofInstitution(actor: Actor, institutionId: string, query: MatchQuery): Promise<MatchPage> {
    institutionMatchPolicy.require(actor, 'see', { id: institutionId });
    const programmes = await this.db.query(spokenFor, [institutionId, actor.isAdminOf(institutionId), actor.programmeIds]);
    return this.ofProgrammes(actor, programmes.map(({ id }) => id), true, query);
  }

  /** Programmes that fit any open offer of a company, best first; one comes again with every offer it fits. @throws Refusal 404 for who does not work there */
  async ofOffers(actor: Actor, companyId: string, query: MatchQuery): Promise<MatchPage> {
    const company = await this.db.one(oneCompany, [companyId]);
    if (!company) throw notFound();
    companyMatchPolicy.require(actor, 'see', company);
    const today = this.clock.today();
    const postings = await this.db.query(openOffers, [companyId, today]);
    return ofOffers(this.db, { actor, scope: postings.map(({ id }) => id), today, side: actor.worksFor(companyId) ? 'company' : null }, query, (row) => this.listed(row, today));
  }

  /** Programmes that fit a posting, best first: all for its owner, their own for programme people. @throws Refusal 404 for anybody else */
  async ofPosting(actor: Actor, postingId: string, query: MatchQuery): Promise<PostingMatchPage> {
    const posting = await this.db.one(onePosting, [postingId]);
    if (!posting) throw notFound();
    postingMatchPolicy.require(actor, 'see', posting);
    const all = seesAllMatches(actor, posting);
    const today = this.clock.today();
    const page = await ofPosting(this.db, { actor, scope: [postingId], today, side: sideOf(actor, posting, 'company'), sees: visibleTo(actor, all) }, query, (row) => this.listed(row, today));
    return { ...page, advice: all && page.counts?.length === 0 ? await this.outlooks.of(postingId, 'offer') : [] };
  }

  /** The matches of an open posting with the programmes one person answers for, best first. */
  async forReader(postingId: string, personId: string): Promise<Match[]> {
    const today = this.clock.today();
    const rows = await this.db.query(forReader, [postingId, personId, today]);
    return rows.map((row) => presentMatch(row, today));
  }

  private ofProgrammes(actor: Actor, scope: string[], isOwn: boolean, query: MatchQuery): Promise<MatchPage> {
    const today = this.clock.today();
    return ofProgrammes(this.db, { actor, scope, today, side: isOwn ? 'education' : null }, query, (row) => this.listed(row, today));
  }

  private listed(row: MatchRow & StandingRow, today: string): ListedMatch {
    return { ...presentMatch(row, today), standing: presentStanding(row) };
  }
}
