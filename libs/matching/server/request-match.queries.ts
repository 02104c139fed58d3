import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, notFound, statement, type Actor } from '#base/server';
import type { CompanyMatchPage, ListedRequestMatch, MatchQuery, RequestMatch, RequestMatchPage } from '#matching/contract';
import { requests } from './boards';
import { listOf } from './lists/lists';
import { isPutAside, presentStanding, type StandingRow } from './lists/standing';
import { companyMatchPolicy, requestMatchPolicy, seesAllMatches, sideOf, visibleRequestMatches } from './match.policy';
import { oneCompany, onePosting } from './match.queries';
import { Outlooks } from './outlooks';
import { presentRequestMatch, type RequestMatchRow } from './present';

const columns = `m.score, m.band, m.rule_version as "ruleVersion", m.findings,
  p.id as "postingId", p.title, p.kind, p.seats - p.seats_taken as "seatsLeft", p.closes_on as "closesOn", p.municipality, p.region, p.functions,
  p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.dates::text[] as dates, o.id as "ownerId", o.name as "ownerName",
  c.id as "companyId", c.slug as "companySlug", c.name as "companyName", b.id as "branchId", b.name as "branchName", b.municipality as "branchMunicipality", b.region as "branchRegion",
  g.level, coalesce((select array_agg(k.code order by k.code_type, k.code) from programme_code k where k.programme_id = g.id), '{}') as codes,
  coalesce((select jsonb_agg(jsonb_build_object('code', r.qualification_code, 'status', r.status, 'from', r.valid_from, 'until', r.valid_until)
      order by r.valid_until desc nulls last, r.qualification_code)
    from recognition r join programme_code k on k.programme_id = g.id and k.code = r.qualification_code where r.branch_id = b.id), '[]') as registered,
  coalesce((select jsonb_agg(jsonb_build_object('slug', s.slug, 'nl', s.name_nl, 'en', s.name_en)) from specialisation s where s.slug = any(p.specialisations)), '[]') as specialisations`;

const joined = `from request_match m join posting p on p.id = m.posting_id join organisation o on o.id = p.owner_id left join programme g on g.id = p.programme_id
  join organisation c on c.id = m.company_id join branch b on b.id = m.branch_id`;

const open = (today: string) => `p.status = 'published' and p.closes_on >= ${today} and (p.audience is null or m.company_id = any(p.audience))`;

const ofCompany = listOf<RequestMatchRow>({ name: 'of-company', board: requests, columns, joined, region: 'p.region', of: (at) => `m.company_id = any(${at('scope')}) and ${open(at('today'))}` });
const ofRequest = listOf<RequestMatchRow>({ name: 'of-request', board: requests, columns, joined, region: 'b.region',
  of: (at) => `m.posting_id = any(${at('scope')})`, visible: { sql: visibleRequestMatches, values: { all: 'boolean', companies: 'uuid[]' } } });

const forReader = statement<RequestMatchRow>('matching.request-for-reader',
  `select ${columns}, '' as tie ${joined} join membership s on s.organisation_id = m.company_id and s.person_id = $2
   where m.posting_id = $1 and ${open('$3::text::date')} and not ${isPutAside(requests, 'company')} order by m.score desc, m.company_id limit 1`);

/** Reading what fits a request: from a company, from the request, and for who is mailed. */
@Injectable()
export class RequestMatchQueries {
  constructor(private readonly db: Db, private readonly outlooks: Outlooks, @Inject(Clock) private readonly clock: Clock) {}

  /** Open requests that fit a company, best first. @throws Refusal 404 for who does not work there */
  async ofCompany(actor: Actor, companyId: string, query: MatchQuery): Promise<RequestMatchPage> {
    const company = await this.db.one(oneCompany, [companyId]);
    if (!company) throw notFound();
    companyMatchPolicy.require(actor, 'see', company);
    const today = this.clock.today();
    return ofCompany(this.db, { actor, scope: [companyId], today, side: actor.worksFor(companyId) ? 'company' : null }, query, (row) => this.listed(row, today));
  }

  /** Companies that fit a request, best first: all for its institution, their own for people of companies. @throws Refusal 404 for anybody else */
  async ofRequest(actor: Actor, postingId: string, query: MatchQuery): Promise<CompanyMatchPage> {
    const posting = await this.db.one(onePosting, [postingId]);
    if (!posting) throw notFound();
    requestMatchPolicy.require(actor, 'see', posting);
    const all = seesAllMatches(actor, posting);
    const today = this.clock.today();
    const asking = { actor, scope: [postingId], today, side: sideOf(actor, posting, 'education'), sees: [all, actor.organisationIds] };
    const page = await ofRequest(this.db, asking, query, (row) => this.listed(row, today));
    return { ...page, advice: all && page.counts?.length === 0 ? await this.outlooks.of(postingId, 'request') : [] };
  }

  /** The match of an open request with the company somebody works for; the best, where they work for several. */
  async forReader(postingId: string, personId: string): Promise<RequestMatch | null> {
    const today = this.clock.today();
    const row = await this.db.one(forReader, [postingId, personId, today]);
    return row && presentRequestMatch(row, today);
  }
  private listed(row: RequestMatchRow & StandingRow, today: string): ListedRequestMatch {
    return { ...presentRequestMatch(row, today), standing: presentStanding(row) };
  }
}
