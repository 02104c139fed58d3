import { Inject, Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Db, notFound, pageFrom, readCursor, statement } from '#base/server';
import type { Institution, InstitutionQuery, RegionFacts } from '#organisations/contract';
import { CHOICES, chosenOf, isFound, isToday, readBy } from './directory.queries';

const named = (of: string) => `json_build_object('id', ${of}.id, 'slug', ${of}.slug, 'name', ${of}.name`;

const regions = statement<RegionFacts & { place: number }>('organisations.regions', `
  select r.place, r.slug, json_build_object('nl', r.name_nl, 'en', r.name_en) as name, r.areas,
    array(select a.adjacent from region_adjacency a join region n on n.slug = a.adjacent where a.region = r.slug order by n.place) as adjacent,
    (select count(*)::int from institution_region m where m.region = r.slug) as institutions,
    (select count(*)::int from institution_place p where p.region = r.slug
      and not exists (select from institution_successor s where s.institution_id = p.institution_id)) as "institutionsToday"
  from region r where ($1::float8 is null or r.place > $1) order by r.place limit $2`);

const columns = `
  o.id, o.slug, o.name, i.sector,
  array(select p.region from institution_place p join region r on r.slug = p.region where p.institution_id = o.id order by r.place) as regions,
  array(select a.name from institution_alias a where a.institution_id = o.id order by a.name) as aliases,
  (select ${named('n')}, 'isConfirmed', s.is_confirmed) from institution_successor s join organisation n on n.id = s.successor_id
    where s.institution_id = o.id) as successor,
  (select coalesce(json_agg(${named('n')}) order by n.name), '[]') from institution_successor s join organisation n on n.id = s.institution_id
    where s.successor_id = o.id) as predecessors,
  (select count(*)::int from programme p where p.institution_id = o.id and p.ended_at is null) as programmes,
  i.sector <> 'hbo' or exists (select from institution_fact_change f where f.institution_id = o.id and f.what = 'regions') as "isRegionConfirmed",
  ${readBy} as "readBy"
  from institution i join organisation o on o.id = i.organisation_id`;

const institutions = statement<Institution>('organisations.institutions', `select ${columns}
  where ${isFound} and ($${CHOICES + 1}::boolean is null or ${isToday})
    and ($${CHOICES + 2}::text is null or (o.name, o.id) > ($${CHOICES + 2}, $${CHOICES + 3}::uuid))
  order by o.name, o.id limit $${CHOICES + 4}`);

const institutionBy = statement<Institution>('organisations.institution', `select ${columns} where o.id = $1::uuid or o.slug = $2`);

/** Reads of regions and institutions, as the public sees them. */
@Injectable()
export class OrganisationsQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  async regions({ limit, cursor }: PageQuery): Promise<Page<RegionFacts>> {
    const [place = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(regions, [place, limit + 1]), limit, (row) => [row.place], ({ place: _, ...row }) => row);
  }

  async institutions({ current, limit, cursor, ...filter }: InstitutionQuery): Promise<Page<Institution>> {
    const [name = null, id = null] = readCursor(cursor, 2) ?? [];
    const rows = await this.db.query(institutions, [...chosenOf(filter), current ? true : null, name, id, limit + 1]);
    return pageFrom(rows, limit, (row) => [row.name, row.id], (row) => row);
  }

  /** One institution by its id or its slug. */
  async institution(idOrSlug: string): Promise<Institution> {
    const row = await this.db.one(institutionBy, [uuidOf(idOrSlug), idOrSlug]);
    if (!row) throw notFound();
    return row;
  }
}

/** The text when it is a uuid, else null: a slug must not reach a uuid column. */
export const uuidOf = (text: string): string | null => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : null);
