import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import { publishing, type OwnPartnership, type Partnership, type PartnershipQuery, type PartnershipSettings } from '#organisations/contract';
import { isToday } from '../directory.queries';
import { organisationPolicy } from '../organisation.policy';
import { uuidOf } from '../organisations.queries';
import { partnershipPolicy } from './partnership.policy';

const brief = `o.id, o.slug, o.name, p.kind, o.website, p.themes, p.regions, p.municipality, p.ended_at is not null as "isEnded"`;
const about = `json_build_object('nl', p.about_nl, 'en', p.about_en) as about`;
const source = 'from partnership p join organisation o on o.id = p.organisation_id';

/** Whether everybody may see who takes part: an institution under its name of today, a company that HCA-ICT knows. */
const isShown = (of: string) => `(${of}.type = 'municipality' or ${of}.type = 'institution' and ${isToday.replaceAll('o.id', `${of}.id`)}
  or ${of}.type = 'company' and exists (select from company c where c.organisation_id = ${of}.id and c.merged_into is null and c.verification = any('{${publishing.join(',')}}')))`;
const members = (more: string, which: string) => `(select coalesce(json_agg(json_build_object('id', m.id, 'slug', m.slug, 'name', m.name, 'type', m.type${more}) order by m.type, m.name, m.id), '[]')
  from partnership_member r join organisation m on m.id = r.organisation_id where r.partnership_id = o.id and ${which}) as members`;
const shown = members('', `r.status = 'member' and ${isShown('m')}`);

const list = statement<Partnership>('organisations.partnerships', `select ${brief}, ${about}, ${shown} ${source}
  where p.ended_at is null and ($1::text is null or plain_name(o.name) like '%' || plain_name($1) || '%') and ($2::text[] is null or p.regions && $2) and ($3::text[] is null or p.kind = any($3))
    and ($4::text is null or exists (select from partnership_member r join organisation m on m.id = r.organisation_id
      where r.partnership_id = o.id and r.status = 'member' and (m.id = $5::uuid or m.slug = $4) and ${isShown('m')}))
    and ($6::text is null or (o.name, o.id) > ($6, $7::uuid))
  order by o.name, o.id limit $8`);
const one = statement<Partnership>('organisations.partnership', `select ${brief}, ${about}, ${shown} ${source} where o.id = $1::uuid or o.slug = $2`);
const settings = statement<Omit<PartnershipSettings, 'can'>>('organisations.partnership-settings', `select ${brief}, ${about}, p.version, ${members(`, 'standing', r.status`, 'true')} ${source} where o.id = $1`);
const ofOrganisation = statement<OwnPartnership>('organisations.partnerships-of', `select ${brief}, r.status as standing ${source} join partnership_member r on r.partnership_id = o.id
  where r.organisation_id = $1 and r.status in ('invited', 'member') and ($2::text is null or (o.name, o.id) > ($2, $3::uuid)) order by o.name, o.id limit $4`);

/** Reads of partnerships: as everybody sees them, as their keepers do, and as who takes part does. */
@Injectable()
export class PartnershipQueries {
  constructor(private readonly db: Db) {}

  async list({ q, region, kind, member, limit, cursor }: PartnershipQuery): Promise<Page<Partnership>> {
    const [name = null, id = null] = readCursor(cursor, 2) ?? [];
    const words = q ? q.replace(/[\\%_]/g, '\\$&') : null;
    const rows = await this.db.query(list, [words, region ?? null, kind ?? null, member ?? null, member ? uuidOf(member) : null, name, id, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.name, row.id], (row) => row);
  }

  async one(idOrSlug: string): Promise<Partnership> {
    const row = await this.db.one(one, [uuidOf(idOrSlug), idOrSlug]);
    if (!row) throw notFound();
    return row;
  }

  /** @throws Refusal 404 for who does not keep it */
  async settings(actor: Actor, id: string): Promise<PartnershipSettings> {
    const row = await this.db.one(settings, [id]);
    if (!row) throw notFound();
    partnershipPolicy.require(actor, 'see', row);
    return { ...row, can: partnershipPolicy.permissions(actor, row) };
  }

  /** @throws Refusal 404 for who does not work there */
  async ofOrganisation(actor: Actor, id: string, { limit, cursor }: PageQuery): Promise<Page<OwnPartnership>> {
    organisationPolicy.require(actor, 'see', { id });
    const [name = null, after = null] = readCursor(cursor, 2) ?? [];
    return pageFrom(await this.db.query(ofOrganisation, [id, name, after, limit + 1]), limit, (row) => [row.name, row.id], (row) => row);
  }
}
