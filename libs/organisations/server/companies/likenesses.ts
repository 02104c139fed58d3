import { Injectable } from '@nestjs/common';
import { Db, statement, type Tx } from '#base/server';
import { kvkFault, digitsOf, type Likeness, type Likenesses, type LikenessQuery } from '#organisations/contract';
import { Register } from '../register/register';
import { siteDomain } from './domains';

/** What companies are compared by. */
export interface Looks {
  name: string | null;
  kvk: string | null;
  site: string | null;
  municipality: string | null;
  /** The company itself is not like itself. */
  except: string | null;
}

/** So like must names be: of companies in one municipality, and anywhere. */
const [NEAR, ANYWHERE] = [0.5, 0.75];

// Each branch reads an index and stops at ten.
const alike = statement<Likeness>('organisations.likenesses', `
  with found as (
    (select organisation_id as id, 'number' as why, 0 as place from company where kvk = $1 and merged_into is null limit 10)
    union all
    (select organisation_id, 'site', 1 from company where site_domain = $2 and merged_into is null limit 10)
    union all
    (select o.id, 'name', 2 from organisation o join company c on c.organisation_id = o.id and c.merged_into is null
     where o.type = 'company' and company_name_key(o.name) % company_name_key($3)
       and similarity(company_name_key(o.name), company_name_key($3)) >= case
         when exists (select from branch b where b.company_id = o.id and lower(b.municipality) = lower($4)) then ${NEAR} when $4::text is null then ${ANYWHERE} else 1 end
     order by similarity(company_name_key(o.name), company_name_key($3)) desc limit 10))
  select o.id, o.slug, o.name, b.municipality, f.why
  from (select id, array_agg(why order by place) as why, min(place) as place from found where id is distinct from $5::uuid group by id) f
  join organisation o on o.id = f.id
  left join lateral (select municipality from branch b where b.company_id = o.id order by not is_main, id limit 1) b on true
  order by f.place, o.name, o.id limit 10`);

const values = ({ name, kvk, site, municipality, except }: Looks) => [kvk, site, name, municipality, except];

/** Which companies are here already that may be the one somebody means. */
@Injectable()
export class LikenessQueries {
  constructor(private readonly db: Db, private readonly register: Register) {}

  /** What is like what somebody has typed so far, and what the register says. */
  async of({ name, kvk, website, municipality }: LikenessQuery): Promise<Likenesses> {
    const number = kvk && !kvkFault(kvk) ? digitsOf(kvk) : null;
    const site = website ? siteDomain(website) : null;
    const long = name && name.length >= 3 ? name : null;
    const companies = number || site || long ? await this.db.query(alike, values({ name: long, kvk: number, site, municipality: municipality || null, except: null })) : [];
    const known = number ? await this.register.byNumber(number) : long ? await this.register.byName(long) : await this.register.byName('');
    return { companies, register: { isChecked: known !== null, entries: known ?? [] } };
  }

  /** The same within a change. */
  within(tx: Tx, looks: Looks): Promise<Likeness[]> {
    return tx.sql<Likeness & Record<string, unknown>>(alike.sql, values(looks));
  }
}
