import { Injectable } from '@nestjs/common';
import { Db, statement } from '#base/server';
import { publishing } from '#organisations/contract';
import type { OrganisationName, OrganisationNameQuery } from '#postings/contract';

/** An organisation that everybody knows of: a company once it publishes, an institution that still goes by its name, a partnership, a municipality. */
export const publicOrganisation = `(o.type in ('partnership', 'municipality')
  or o.type = 'institution' and not exists (select from institution_successor s where s.institution_id = o.id)
  or o.type = 'company' and exists (select from company c where c.organisation_id = o.id and c.merged_into is null and c.verification = any('{${publishing.join(',')}}')))`;

// By words of the name or an old name; without words those who bring others together, who are few.
const names = statement<OrganisationName>('postings.organisation-names', `
  with asked as (select plain_name($1) as q, replace(replace(replace(plain_name($1), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' as begun)
  select * from (
  select o.id, o.name, o.slug, o.type, coalesce(b.municipality, n.municipality) as place, plain_name(o.name) like a.begun as "isBegun", word_similarity(a.q, plain_name(o.name)) as likeness
  from asked a, lateral (select o.* from organisation o where o.type = any($2::text[]) and (a.q <> '' or o.type in ('partnership', 'municipality')) and ${publicOrganisation}
      and (plain_name(o.name) like a.begun or a.q <% plain_name(o.name) or o.type = 'institution' and exists (select from institution_alias x where x.institution_id = o.id and plain_name(x.name) like a.begun)) limit 400) o
    left join lateral (select municipality from branch where company_id = o.id order by is_main desc, id limit 1) b on true
    left join partnership n on n.organisation_id = o.id
  union all
  select g.id, g.name, o.slug, 'programme', o.name || ', ' || g.municipality, plain_name(g.name) like a.begun, word_similarity(a.q, plain_name(g.name || ' ' || o.name))
  from asked a, programme g join organisation o on o.id = g.institution_id where 'programme' = any($2::text[]) and a.q <> '' and g.ended_at is null and a.q <% plain_name(g.name || ' ' || o.name)) found
  order by found."isBegun" desc, found.likeness desc, found.name, found.place, found.id limit $3`);

/** Finding an organisation, or a programme of one, by its name, to post something with it, for it or to it. */
@Injectable()
export class OrganisationNames {
  constructor(private readonly db: Db) {}

  async find({ q, type, limit }: OrganisationNameQuery): Promise<OrganisationName[]> {
    return (await this.db.query(names, [q, type, limit])).map(({ id, name, slug, type: sort, place }) => ({ id, name, slug, type: sort, place }));
  }
}
