import { Inject, Injectable } from '@nestjs/common';
import { Clock, dayIn, Db, general, notFound, Refusal, statement, type Actor } from '#base/server';
import { decideBy, ENOUGH_DECISIONS, type Company, type CompanyProfile, type Verification } from '#organisations/contract';
import { uuidOf } from '../organisations.queries';
import { eventsOf } from '../verification/desk.queries';
import { companyPolicy, isPublic, visibleCompany } from './company.policy';

type Seen = Omit<Company, 'joinedAt' | 'knownBy'> & { joinedAt: Date; verification: Verification; isSeen: boolean; wasKnown: boolean };

// Recognition is a fact about today: what is over, applied for or withdrawn is the company's own matter.
const onePublic = statement<Seen>('organisations.company', `
  select o.id, o.slug, o.name, o.website, jsonb_build_object('nl', c.about_nl, 'en', c.about_en) as about, c.size_band as "sizeBand", c.sectors, o.created_at as "joinedAt",
    c.verification, ${visibleCompany} as "isSeen", c.verified_at is not null as "wasKnown", coalesce(jsonb_array_length(c.evidence -> 'register' -> 'entries') > 0, false) as "isInRegister",
    (select jsonb_build_object('id', k.id, 'slug', k.slug, 'name', k.name) from organisation k where k.id = c.merged_into) as "mergedInto",
    (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name, 'municipality', b.municipality, 'region', b.region, 'isMain', b.is_main, 'recognitions', (
       select coalesce(jsonb_agg(jsonb_build_object('code', r.qualification_code, 'name', (select q.name from qualification q where q.code_type = 'crebo' and q.code = r.qualification_code),
         'validFromOn', r.valid_from, 'validUntilOn', r.valid_until) order by r.qualification_code, r.valid_from), '[]')
       from recognition r where r.branch_id = b.id and r.status = 'recognised' and $5::date between r.valid_from and r.valid_until)) order by not b.is_main, b.id), '[]')
     from branch b where b.company_id = o.id) as branches
  from company c join organisation o on o.id = c.organisation_id where o.id = $1::uuid or o.slug = $4`);

type Arranged = Omit<CompanyProfile, 'can' | 'queue'> & { isMerged: boolean; queuedAt: Date };

const arranged = statement<Arranged>('organisations.company-profile', `
  select o.id, o.slug, c.version, o.name, o.website, c.kvk, c.branch_number as "branchNumber", c.size_band as "sizeBand", c.sectors, jsonb_build_object('nl', c.about_nl, 'en', c.about_en) as about,
    case when c.csr_name is not null then jsonb_build_object('name', c.csr_name, 'email', c.csr_email) end as csr, c.wanted_forms as "wantedForms", c.functions, c.languages, c.technologies, c.verification,
    ${eventsOf} as events, c.merged_into is not null as "isMerged", coalesce(c.queued_at, o.created_at) as "queuedAt"
  from company c join organisation o on o.id = c.organisation_id where o.id = $1`);

// From the moment that a company waited to what the desk said, of the last fifty times that it said something.
const usual = statement<{ days: number; times: number }>('organisations.usual-decision', `
  select percentile_cont(0.5) within group (order by w.days) as days, count(*)::int as times from (
    select extract(epoch from e.at - (select max(q.at) from verification_event q where q.company_id = e.company_id and q.at <= e.at and q.what in ('registered', 'queued', 'answered')))::float8 / 86400 as days
    from (select company_id, at from verification_event where side = 'desk' and what in ('approved', 'refused', 'asked') order by id desc limit 50) e) w where w.days is not null`);

/** Reads companies: as everybody sees them, and as their own people arrange them. */
@Injectable()
export class ProfileQueries {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** A company by its id or its name in addresses; one that was merged says where it went. @throws Refusal 404, or 410 for one that was here and was taken away */
  async company(actor: Actor | null, idOrSlug: string): Promise<Company> {
    const row = await this.db.one(onePublic, [uuidOf(idOrSlug), actor?.organisationIds ?? [], actor?.isAnalyst ?? false, idOrSlug, this.clock.today()]);
    if (!row) throw notFound();
    const { isSeen, wasKnown, verification, joinedAt, ...seen } = row;
    if (!isSeen) throw verification === 'refused' && wasKnown ? new Refusal(general.gone) : notFound();
    return { ...seen, joinedAt: joinedAt.toISOString(), knownBy: verification === 'verified' ? 'analyst' : isPublic({ verification, isMerged: false }) ? 'mail' : null };
  }

  /** @throws Refusal 403 for who only sees it from outside, 404 for who does not see it */
  async one(actor: Actor, id: string): Promise<CompanyProfile> {
    const row = await this.db.one(arranged, [id]);
    if (!row) throw notFound();
    const { isMerged, queuedAt, ...profile } = row;
    const facts = { id, verification: row.verification, isMerged };
    companyPolicy.require(actor, 'see inside', facts);
    return { ...profile, queue: row.verification === 'waiting' ? await this.queue(queuedAt) : null, can: companyPolicy.permissions(actor, facts).filter((one) => ['change', 'answer'].includes(one.do)) };
  }

  private async queue(since: Date): Promise<CompanyProfile['queue']> {
    const found = await this.db.one(usual, []);
    return { since: since.toISOString(), decideBy: decideBy(dayIn(since)), usualDays: found && found.times >= ENOUGH_DECISIONS ? Math.max(1, Math.round(found.days)) : null };
  }
}
