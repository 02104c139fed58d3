import { Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Db, general, newId, notFound, pageFrom, readCursor, Refusal, requireVersion, statement, type Actor } from '#base/server';
import type { DeskMunicipality, DeskMunicipalityQuery, MunicipalityChange, MunicipalityDraft } from '#organisations/contract';
import { organisationProblems } from './organisation.problems';

const onlyAnalysts = { nl: 'Alleen een analist van HCA-ICT verbetert de gemeentelijst.', en: 'Only an analyst of HCA-ICT corrects the list of municipalities.' };
const columns = `m.id, m.name, m.province, m.region, m.version, m.is_past as "isPast", m.is_edited as "isEdited",
  (select count(*)::int from branch b where b.municipality = m.name) as branches, (select count(*)::int from programme p where p.municipality = m.name and p.ended_at is null) as programmes`;
const all = statement<DeskMunicipality>('organisations.desk-municipalities',
  `select ${columns} from municipality m where lower(m.name) like $1 and ($2::text is null or m.region = $2) and ($3::text is null or m.name > $3) order by m.name limit $4`);
const one = statement<DeskMunicipality>('organisations.desk-municipality', `select ${columns} from municipality m where m.id = $1`);

/** The list of municipalities, as HCA-ICT keeps it: what somebody corrected stays when a newer list is loaded. */
@Injectable()
export class Municipalities {
  constructor(private readonly db: Db) {}

  /** For analysts; anybody else finds none. */
  async list(actor: Actor, { q, region, limit, cursor }: DeskMunicipalityQuery): Promise<Page<DeskMunicipality>> {
    if (!actor.isAnalyst) return { items: [], next: null };
    const [name = null] = readCursor(cursor, 1) ?? [];
    const start = (q ?? '').toLowerCase().replaceAll('\'', '’').replace(/[\\%_]/g, '\\$&');
    return pageFrom(await this.db.query(all, [`${start}%`, region ?? null, name, limit + 1]), limit, (row) => [row.name], (row) => row);
  }

  /** @throws Refusal 409 when the list has it */
  async add(actor: Actor, { name, province, region }: MunicipalityDraft): Promise<DeskMunicipality> {
    if (!actor.isAnalyst) throw new Refusal(general['not-allowed'], onlyAnalysts);
    const id = newId();
    await this.db.transaction(async (tx) => {
      await tx.sql(`select pg_advisory_xact_lock(hashtextextended('municipality', 0))`);
      const [known] = await tx.sql(`select 1 from municipality where lower(name) = lower($1)`, [name]);
      if (known) throw new Refusal(organisationProblems['municipality-known']);
      await tx.sql(`insert into municipality (id, name, province, region, is_edited) values ($1, $2, $3, $4, true)`, [id, name, province, region]);
      tx.hasSaved = true;
    });
    return this.one(id);
  }

  /** Changes what is named. Branches and programmes that stand in it keep their region: theirs is their own to say. */
  async change(actor: Actor, id: string, version: number, { province, region, isPast }: MunicipalityChange): Promise<DeskMunicipality> {
    await this.db.transaction(async (tx) => {
      const [kept] = await tx.sql<{ version: number }>(`select version from municipality where id = $1 for no key update`, [id]);
      if (!kept) throw notFound();
      if (!actor.isAnalyst) throw new Refusal(general['not-allowed'], onlyAnalysts);
      requireVersion(kept, version);
      await tx.sql(`update municipality set province = coalesce($2, province), region = coalesce($3, region), is_past = coalesce($4, is_past), is_edited = true, version = version + 1 where id = $1`,
        [id, province ?? null, region ?? null, isPast ?? null]);
    });
    return this.one(id);
  }

  private async one(id: string): Promise<DeskMunicipality> {
    const row = await this.db.one(one, [id]);
    if (!row) throw notFound();
    return row;
  }
}
