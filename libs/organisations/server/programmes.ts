import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, general, invalid, newId, notFound, Outbox, refuseIssues, Refusal, requireVersion, type Actor, type Tx } from '#base/server';
import { programmeFaults, type ProgrammeChange, type ProgrammeDraft } from '#organisations/contract';
import { programmeEnded } from './announcements';
import { programmeProblems } from './organisation.problems';
import { placeOf } from './companies/places';
import { Programme } from './programme.entity';
import { programmePolicy } from './programme.policy';

type Codes = NonNullable<ProgrammeChange['codes']>;
type Periods = NonNullable<ProgrammeChange['periods']>;

const onlyAdmins = { nl: 'Alleen een beheerder van deze instelling voegt opleidingen toe.', en: 'Only an administrator of this institution adds programmes.' };

/** Adding, changing, ending and removing programmes. */
@Injectable()
export class Programmes {
  constructor(private readonly db: Db, private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  async add(actor: Actor, { institutionId, codes, periods = [], ...fields }: ProgrammeDraft): Promise<string> {
    if (!actor.worksFor(institutionId)) throw notFound();
    return this.db.transaction(async (tx) => {
      const [institution] = await tx.sql<{ isPast: boolean }>(
        `select exists (select from institution_successor s where s.institution_id = i.organisation_id) as "isPast" from institution i where i.organisation_id = $1`, [institutionId]);
      if (!institution) throw notFound();
      if (!actor.isAdminOf(institutionId)) throw new Refusal(general['not-allowed'], onlyAdmins);
      if (institution.isPast) throw new Refusal(programmeProblems['past-institution']);
      return this.create(tx, { institutionId, codes, periods, ...fields });
    });
  }

  /** A new programme of an institution of today, within whatever else is done. @throws Refusal 400 with every fault */
  async create(tx: Tx, { institutionId, codes, periods = [], ...fields }: ProgrammeDraft): Promise<string> {
    const programme = Object.assign(new Programme(), { id: newId(), institutionId, createdAt: this.clock.now() });
    await this.apply(tx, programme, fields, codes, periods);
    await tx.save(programme);
    await this.write(tx, programme.id, codes, periods);
    return programme.id;
  }

  /** Changes what is named; who coordinates a programme changes its periods only. */
  async change(actor: Actor, id: string, version: number, { codes, periods, ...fields }: ProgrammeChange): Promise<void> {
    await this.db.transaction(async (tx) => {
      const programme = await this.locked(tx, id);
      const isPlanning = codes === undefined && Object.keys(fields).length === 0;
      programmePolicy.require(actor, isPlanning ? 'plan' : 'change', programme);
      requireVersion(programme, version);
      await this.apply(tx, programme, fields, codes ?? await this.codesOf(tx, id), periods ?? await this.periodsOf(tx, id));
      programme.version += 1;
      await tx.save(programme);
      await this.write(tx, id, codes, periods);
    });
  }

  /** Takes nobody new from now on: what it has goes on. */
  async end(actor: Actor, id: string): Promise<void> {
    await this.turn(actor, id, 'end', this.clock.now());
  }

  async reopen(actor: Actor, id: string): Promise<void> {
    await this.turn(actor, id, 'reopen', null);
  }

  /** Removes one that was never used. @throws Refusal 409 when something happened in it */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const programme = await this.locked(tx, id);
      programmePolicy.require(actor, 'remove', programme);
      await tx.sql('delete from programme where id = $1', [id]).catch((error: unknown) => {
        // What happened in a programme refers to it.
        if ((error as { code?: string }).code === '23503') throw new Refusal(programmeProblems['has-past'], { nl: 'Beëindig haar: dan blijft staan wat er was.', en: 'End it instead: then what happened stays.' });
        throw error;
      });
    });
  }

  private async turn(actor: Actor, id: string, what: 'end' | 'reopen', endedAt: Date | null): Promise<void> {
    await this.db.transaction(async (tx) => {
      const programme = await this.locked(tx, id);
      programmePolicy.require(actor, what, programme);
      programme.endedAt = endedAt;
      programme.version += 1;
      await tx.save(programme);
      if (endedAt) await this.outbox.add(tx, programmeEnded, { programmeId: id }, { key: `${id}:v${programme.version}` });
    });
  }

  private async locked(tx: Tx, id: string): Promise<Programme> {
    const programme = await tx.locked(Programme, { id });
    if (!programme) throw notFound();
    return programme;
  }

  private async apply(tx: Tx, programme: Programme, fields: Omit<ProgrammeChange, 'codes' | 'periods'>, codes: Codes, periods: Periods): Promise<void> {
    for (const [name, value] of Object.entries(fields)) if (value !== undefined) Object.assign(programme, { [name]: value });
    // As the list of municipalities writes it; one that it does not have stays as it was typed.
    if (fields.municipality) programme.municipality = (await placeOf(tx, fields.municipality, programme.region))?.municipality ?? fields.municipality;
    const { level, mode } = programme;
    const faults = programmeFaults({ level: level as NonNullable<ProgrammeChange['level']>, mode, codes, periods });
    if (faults.length > 0) throw refuseIssues(faults, 'body');
    await this.requireSpecialisations(tx, programme.specialisations);
  }

  private async requireSpecialisations(tx: Tx, slugs: string[]): Promise<void> {
    if (slugs.length === 0) return;
    const unknown = await tx.sql<{ place: number; slug: string }>(
      `select (f.place - 1)::int as place, f.slug from unnest($1::text[]) with ordinality as f(slug, place) where not exists (select from specialisation s where s.slug = f.slug)`, [slugs]);
    if (unknown.length === 0) return;
    throw invalid(unknown.map(({ place, slug }) => ({ pointer: `/specialisations/${place}`, code: 'unknown',
      text: { nl: `"${slug}" staat niet in het Ontwikkelpad.`, en: `"${slug}" is not in the Ontwikkelpad.` } })));
  }

  private codesOf = (tx: Tx, id: string) => tx.sql<Codes[number] & Record<string, unknown>>(`select code_type as "codeType", code from programme_code where programme_id = $1`, [id]);
  private periodsOf = (tx: Tx, id: string) => tx.sql<Periods[number] & Record<string, unknown>>(
    `select from_on::text as from, until_on::text as until, students from programme_period where programme_id = $1 order by from_on`, [id]);

  private async write(tx: Tx, id: string, codes: Codes | undefined, periods: Periods | undefined): Promise<void> {
    if (codes) {
      await tx.sql('delete from programme_code where programme_id = $1', [id]);
      await tx.sql(`insert into programme_code (programme_id, code_type, code) select $1, c."codeType", c.code from jsonb_to_recordset($2::jsonb) as c("codeType" text, code text)`, [id, JSON.stringify(codes)]);
    }
    if (periods) {
      await tx.sql('delete from programme_period where programme_id = $1', [id]);
      await tx.sql(`insert into programme_period (programme_id, from_on, until_on, students) select $1, t."from", t.until, t.students
        from jsonb_to_recordset($2::jsonb) as t("from" date, until date, students int)`, [id, JSON.stringify(periods)]);
    }
  }
}
