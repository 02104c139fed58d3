import { Injectable } from '@nestjs/common';
import { Db, notFound, statement, type Actor } from '#base/server';
import type { InstitutionProfile, InstitutionSettings } from '#organisations/contract';
import { institutionPolicy } from './institution.policy';
import { uuidOf } from './organisations.queries';

const columns = `o.id, json_build_object('nl', i.about_nl, 'en', i.about_en) as about, o.website, i.expertise, i.expertise_about as "expertiseAbout",
  (select coalesce(json_agg(json_build_object('kind', f.kind, 'name', f.name, 'about', f.about, 'municipality', f.municipality, 'booking', f.booking) order by f.place), '[]')
    from facility f where f.institution_id = o.id) as facilities,
  (select coalesce(json_agg(json_build_object('kind', c.kind, 'name', c.name, 'from', c.from_on, 'until', c.until_on) order by c.from_on), '[]')
    from calendar_span c where c.institution_id = o.id) as calendar,
  (select coalesce(json_agg(json_build_object('name', b.name, 'programmeId', b.programme_id, 'programme', p.name, 'about', b.about, 'meetings', b.meetings, 'seats', b.seats, 'members', b.members) order by b.place), '[]')
    from advisory_board b left join programme p on p.id = b.programme_id where b.institution_id = o.id) as boards`;
const source = 'from institution i join organisation o on o.id = i.organisation_id';

const profile = statement<InstitutionProfile>('organisations.institution-profile', `select ${columns} ${source} where o.id = $1::uuid or o.slug = $2`);

type Row = Omit<InstitutionSettings, 'can' | 'domainsAskedAt'> & { domainsAskedAt: Date | null };
const settings = statement<Row>('organisations.institution-settings', `select ${columns}, o.name, o.slug, i.shared_inbox as "sharedInbox", i.mail_domains as "mailDomains",
  i.asked_domains as "askedDomains", i.domains_asked_at as "domainsAskedAt", i.version,
  array(select p.region from institution_region p join region r on r.slug = p.region where p.institution_id = o.id order by r.place) as regions,
  array(select a.name from institution_alias a where a.institution_id = o.id order by a.name) as aliases,
  (select json_build_object('name', n.name, 'isConfirmed', s.is_confirmed) from institution_successor s join organisation n on n.id = s.successor_id where s.institution_id = o.id) as successor
  ${source} where o.id = $1`);

/** Reads of one institution: what everybody sees, and what its people arrange. */
@Injectable()
export class InstitutionQueries {
  constructor(private readonly db: Db) {}

  async profile(idOrSlug: string): Promise<InstitutionProfile> {
    const row = await this.db.one(profile, [uuidOf(idOrSlug), idOrSlug]);
    if (!row) throw notFound();
    return row;
  }

  /** @throws Refusal 404 for who does not work there */
  async settings(actor: Actor, id: string): Promise<InstitutionSettings> {
    const row = await this.db.one(settings, [id]);
    if (!row) throw notFound();
    institutionPolicy.require(actor, 'see', { id });
    return { ...row, domainsAskedAt: row.domainsAskedAt?.toISOString() ?? null, can: institutionPolicy.permissions(actor, { id }) };
  }
}
