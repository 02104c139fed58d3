import { Inject, Injectable } from '@nestjs/common';
import type { Issue } from '#base/contract';
import { Clock, Db, general, invalid, newId, notFound, refuseIssues, Refusal, requireVersion, type Actor, type Tx } from '#base/server';
import { boardFaults, calendarFaults, type AdvisoryBoard, type InstitutionChange, type InstitutionCorrection, type InstitutionDraft } from '#organisations/contract';
import { InstitutionRow } from './institution.entity';
import { slugFor } from './companies/slugs';
import { institutionPolicy } from './institution.policy';
import { organisationProblems } from './organisation.problems';

const onlyAnalysts = { nl: 'Alleen een analist van HCA-ICT voegt instellingen toe.', en: 'Only an analyst of HCA-ICT adds institutions.' };

/** What institutions say of themselves, and what analysts correct about them. */
@Injectable()
export class Institutions {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** Adds one that the sources do not list; whether somebody is invited to administer it is for whoever calls this. @throws Refusal 403, 409 when there is one of that name, or was */
  async create(tx: Tx, actor: Actor, { name, sector, regions, website = null }: InstitutionDraft): Promise<string> {
    if (!actor.isAnalyst) throw new Refusal(general['not-allowed'], onlyAnalysts);
    const slug = await slugFor(tx, name);
    const [known] = await tx.sql(`select 1 from organisation o where o.type = 'institution' and (lower(o.name) = lower($1) or exists (select from institution_alias a where a.institution_id = o.id and lower(a.name) = lower($1)))`, [name]);
    if (known) throw new Refusal(organisationProblems['institution-known']);
    const id = newId();
    await tx.sql(`insert into organisation (id, type, name, slug, website, created_at) values ($1, 'institution', $2, $3, $4, $5)`, [id, name, slug, website, this.clock.now()]);
    await tx.sql(`insert into institution (organisation_id, sector) values ($1, $2)`, [id, sector]);
    await this.replace(tx, 'institution_region', 'region', id, regions);
    tx.hasSaved = true;
    return id;
  }

  async change(actor: Actor, id: string, version: number, { about, website, facilities, calendar, boards, askedDomains, ...fields }: InstitutionChange): Promise<void> {
    await this.db.transaction(async (tx) => {
      const institution = await this.locked(tx, id);
      institutionPolicy.require(actor, 'change', { id });
      requireVersion(institution, version);
      const faults = [...calendarFaults(calendar ?? []), ...boardFaults(boards ?? []), ...await this.unknownProgrammes(tx, id, boards ?? [])];
      if (faults.length > 0) throw refuseIssues(faults, 'body');
      for (const [name, value] of Object.entries(fields)) if (value !== undefined) Object.assign(institution, { [name]: value });
      if (about) Object.assign(institution, { aboutNl: about.nl, aboutEn: about.en });
      if (askedDomains !== undefined) Object.assign(institution, { askedDomains, domainsAskedAt: askedDomains ? this.clock.now() : null });
      institution.version += 1;
      await tx.save(institution);
      if (website !== undefined) await tx.sql('update organisation set website = $2 where id = $1', [id, website]);
      if (facilities) {
        await tx.sql('delete from facility where institution_id = $1', [id]);
        await tx.sql(`insert into facility (institution_id, kind, name, about, municipality, booking, place) select $1, f.kind, f.name, f.about, f.municipality, f.booking, f.place
          from rows from (jsonb_to_recordset($2::jsonb) as (kind text, name text, about text, municipality text, booking text)) with ordinality as f(kind, name, about, municipality, booking, place)`, [id, JSON.stringify(facilities)]);
      }
      if (calendar) {
        await tx.sql('delete from calendar_span where institution_id = $1', [id]);
        await tx.sql(`insert into calendar_span (institution_id, kind, name, from_on, until_on) select $1, c.kind, c.name, c."from", c.until
          from jsonb_to_recordset($2::jsonb) as c(kind text, name text, "from" date, until date)`, [id, JSON.stringify(calendar)]);
      }
      if (boards) {
        await tx.sql('delete from advisory_board where institution_id = $1', [id]);
        await tx.sql(`insert into advisory_board (institution_id, programme_id, name, about, meetings, seats, members, place) select $1, b."programmeId", b.name, b.about, b.meetings, b.seats, b.members, b.place
          from rows from (jsonb_to_recordset($2::jsonb) as ("programmeId" uuid, name text, about text, meetings int, seats int, members text[])) with ordinality as b("programmeId", name, about, meetings, seats, members, place)`, [id, JSON.stringify(boards)]);
      }
    });
  }

  /** Corrects facts; what stood there is kept with who changed it. */
  async correct(actor: Actor, id: string, version: number, { regions, aliases, isSuccessorConfirmed, mailDomains }: InstitutionCorrection): Promise<void> {
    await this.db.transaction(async (tx) => {
      const institution = await this.locked(tx, id);
      institutionPolicy.require(actor, 'correct', { id });
      requireVersion(institution, version);
      const before = await this.factsOf(tx, id);
      if (isSuccessorConfirmed !== undefined && before.isSuccessorConfirmed === null) {
        throw invalid([{ pointer: '/isSuccessorConfirmed', code: 'unknown', text: { nl: 'Deze instelling heeft geen opvolger.', en: 'This institution has no successor.' } }]);
      }
      if (regions) await this.replace(tx, 'institution_region', 'region', id, regions);
      if (aliases) await this.replace(tx, 'institution_alias', 'name', id, aliases);
      if (isSuccessorConfirmed !== undefined) await tx.sql('update institution_successor set is_confirmed = $2 where institution_id = $1', [id, isSuccessorConfirmed]);
      if (mailDomains) Object.assign(institution, { mailDomains, askedDomains: null, domainsAskedAt: null });
      institution.version += 1;
      await tx.save(institution);
      const after = await this.factsOf(tx, id);
      for (const what of Object.keys(after) as (keyof typeof after)[]) {
        // Who saves regions as they stand confirms them, once.
        const confirms = what === 'regions' && regions !== undefined && !(await this.wasLookedAt(tx, id));
        if (JSON.stringify(before[what]) === JSON.stringify(after[what]) && !confirms) continue;
        await tx.sql('insert into institution_fact_change (id, institution_id, what, before, after, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7)',
          [newId(), id, what, JSON.stringify(before[what]), JSON.stringify(after[what]), actor.personId, this.clock.now()]);
      }
    });
  }

  /** A board can be of a programme of this institution alone. */
  private async unknownProgrammes(tx: Tx, id: string, boards: readonly AdvisoryBoard[]): Promise<Issue[]> {
    const own = await tx.sql<{ id: string }>('select id from programme where institution_id = $1 and id = any($2)', [id, boards.flatMap(({ programmeId }) => programmeId ?? [])]);
    return boards.flatMap(({ programmeId }, place): Issue[] => (programmeId === null || own.some((one) => one.id === programmeId) ? []
      : [{ code: 'custom', path: ['boards', place, 'programmeId'], params: { text: { nl: 'Kies een opleiding van deze instelling.', en: 'Choose a programme of this institution.' } } }]));
  }

  private async wasLookedAt(tx: Tx, id: string): Promise<boolean> {
    return (await tx.sql(`select from institution_fact_change where institution_id = $1 and what = 'regions' limit 1`, [id])).length > 0;
  }

  private async factsOf(tx: Tx, id: string) {
    const [facts] = await tx.sql<{ regions: string[]; aliases: string[]; isSuccessorConfirmed: boolean | null; mailDomains: string[] }>(
      `select array(select region from institution_region where institution_id = $1 order by 1) as regions, array(select name from institution_alias where institution_id = $1 order by 1) as aliases,
         (select is_confirmed from institution_successor where institution_id = $1) as "isSuccessorConfirmed", mail_domains as "mailDomains" from institution where organisation_id = $1`, [id]);
    if (!facts) throw notFound();
    return facts;
  }

  private async replace(tx: Tx, table: 'institution_region' | 'institution_alias', column: 'region' | 'name', id: string, values: string[]): Promise<void> {
    await tx.sql(`delete from ${table} where institution_id = $1`, [id]);
    await tx.sql(`insert into ${table} (institution_id, ${column}) select distinct $1::uuid, v from unnest($2::text[]) v`, [id, values]);
  }

  private async locked(tx: Tx, id: string): Promise<InstitutionRow> {
    const institution = await tx.locked(InstitutionRow, { organisationId: id });
    if (!institution) throw notFound();
    return institution;
  }
}
