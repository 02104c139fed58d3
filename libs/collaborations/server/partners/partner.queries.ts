import { Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import { SHOWN_EVENTS, SHOWN_POSTINGS, type Partner, type PartnerDetail, type PartnerEvent, type PartnerQuery } from '#collaborations/contract';
import { publicStatuses } from '#postings/contract';
import { institutionPartnerPolicy } from './partner.policy';

type Row = Omit<Partner, 'lastAt'> & { lastAt: Date | null; key: string };
type EventRow = Omit<PartnerEvent, 'at' | 'mayOpen'> & { at: Date };
type PostingRow = Omit<PartnerDetail['postings'][number], 'publishedAt'> & { publishedAt: Date | null };

/** $1 the institution: whom it noted as a partner, and whom it has or had something with. */
const known = `(select company_id from partner where institution_id = $1 union select company_id from collaboration where institution_id = $1)`;

// What somebody else is asked for or posts to others alone is not told here.
const shown = `g.status = any('{${publicStatuses.join(',')}}') and (g.audience is null or $1::uuid = any(g.audience))`;

const columns = `$1::uuid as "institutionId", lower(f.name) as key,
  jsonb_build_object('id', f.id, 'slug', f.slug, 'name', f.name, 'municipality', f.municipality, 'isPublic', f.verification in ('trusted', 'verified')) as company,
  coalesce(p.version, 0) as version, p.contact_name as "contactName", p.contact_email as "contactEmail", p.since_on as since, coalesce(p.note, '') as note,
  jsonb_build_object('proposals', (select count(*) from proposal r where r.institution_id = $1 and r.company_id = f.id),
    'open', (select count(*) from posting g where g.owner_id = f.id and g.status = 'published' and ${shown}),
    'running', b.running, 'completed', b.completed) as counts,
  greatest((select max(r.created_at) from proposal r where r.institution_id = $1 and r.company_id = f.id), b.last) as "lastAt"`;

const joins = `left join partner p on p.institution_id = $1 and p.company_id = f.id,
  lateral (select count(*) filter (where c.status in ('trial', 'running', 'paused')) as running, count(*) filter (where c.status = 'completed') as completed, max(c.created_at) as last
    from collaboration c where c.institution_id = $1 and c.company_id = f.id) b`;

const company = `o.id, o.slug, o.name, m.verification, (select h.municipality from branch h where h.company_id = o.id order by not h.is_main, h.id limit 1) as municipality`;

const list = statement<Row>('collaborations.partners',
  `select ${columns} from (
     select ${company} from ${known} k join organisation o on o.id = k.company_id join company m on m.organisation_id = o.id
     where m.merged_into is null and ($2::text is null or strpos(lower(o.name), lower($2)) > 0
       or exists (select from partner n where n.institution_id = $1 and n.company_id = o.id and strpos(lower(concat_ws(' ', n.contact_name, n.contact_email, n.note)), lower($2)) > 0)
       or exists (select from branch h where h.company_id = o.id and strpos(lower(h.municipality), lower($2)) > 0))
       and ($3::text is null or (lower(o.name), o.id) > ($3, $4::uuid)) order by lower(o.name), o.id limit $5) f ${joins} order by lower(f.name), f.id`);

// A company that everybody may see can become a partner; any other is known to its partners alone.
const one = statement<Row>('collaborations.partner',
  `select ${columns} from (select ${company} from organisation o join company m on m.organisation_id = o.id
     where o.id = $2 and m.merged_into is null and (m.verification in ('trusted', 'verified') or $2 in ${known})) f ${joins}`);

const events = statement<EventRow>('collaborations.partner-events',
  `select e.* from (
     select 'collaboration' as what, b.id, b.created_at as at, b.status, b.kind, g.title, jsonb_build_object('id', r.id, 'name', r.name) as programme, b.seats, u.last_mark as "lastMark"
     from collaboration b join posting g on g.id = b.posting_id join programme r on r.id = b.programme_id left join collaboration_pulse u on u.collaboration_id = b.id
     where b.institution_id = $1 and b.company_id = $2
     union all
     select 'proposal', p.id, p.created_at, p.status, g.kind, g.title, jsonb_build_object('id', r.id, 'name', r.name), p.seats, null
     from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
     where p.institution_id = $1 and p.company_id = $2 and not exists (select from collaboration b where b.proposal_id = p.id)) e
   order by e.at desc, e.id desc limit ${SHOWN_EVENTS}`);

const postings = statement<PostingRow>('collaborations.partner-postings',
  `select g.id, g.title, g.kind, g.status, g.published_at as "publishedAt" from posting g where g.owner_id = $2 and g.published_at is not null and ${shown}
   order by g.published_at desc, g.id desc limit ${SHOWN_POSTINGS}`);

/** Reading an institution's partners: for its own people. */
@Injectable()
export class PartnerQueries {
  constructor(private readonly db: Db) {}

  /** By name. @throws Refusal 404 for who does not work there */
  async of(actor: Actor, institutionId: string, { q, limit, cursor }: PartnerQuery): Promise<Page<Partner>> {
    institutionPartnerPolicy.require(actor, 'see', { institutionId });
    const [name = null, id = null] = readCursor(cursor, 2) ?? [];
    const rows = await this.db.query(list, [institutionId, q?.trim() || null, name, id, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.key, row.company.id], present);
  }

  /** One company with what there was between both. @throws Refusal 404 */
  async one(actor: Actor, institutionId: string, companyId: string): Promise<PartnerDetail> {
    institutionPartnerPolicy.require(actor, 'see', { institutionId });
    const row = await this.db.one(one, [institutionId, companyId]);
    if (!row) throw notFound();
    const [between, posted] = await Promise.all([this.db.query(events, [institutionId, companyId]), this.db.query(postings, [institutionId, companyId])]);
    return {
      ...present(row), can: institutionPartnerPolicy.permissions(actor, { institutionId }),
      events: between.map((event) => ({ ...event, at: event.at.toISOString(), mayOpen: actor.speaksFor(event.programme.id, institutionId) })),
      postings: posted.map((posting) => ({ ...posting, publishedAt: posting.publishedAt?.toISOString() ?? null })),
    };
  }
}

const present = ({ lastAt, key: _, ...row }: Row): Partner => ({ ...row, lastAt: lastAt?.toISOString() ?? null });
