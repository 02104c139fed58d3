import { createHash, randomBytes } from 'node:crypto';
import { newId, type Db, type Role } from '#base/server';

export interface Person { id: string; name: string; email: string; secret: string }
export interface Company { id: string; name: string; branchId: string; region: string; admin: Person }
export interface Programme { id: string; name: string; institutionId: string; region: string; manager: Person }

let counter = 0;
/** A number that no other thing in this test run has. */
const unique = () => { counter += 1; return `${process.pid}${counter}`; };

/** Makes people and organisations that complete their own graph; each is unique, so nothing needs cleaning. */
export class Builders {
  constructor(readonly db: Db, private readonly now: () => Date) {}

  /** A person with a session; an admin of an organisation or without any. */
  async person(options: { organisationId?: string; role?: Role; locale?: 'nl' | 'en'; name?: string } = {}): Promise<Person> {
    const n = unique();
    const person = { id: newId(), name: options.name ?? `Persoon ${n}`, email: `persoon${n}@world.example`, secret: randomBytes(32).toString('base64url') };
    await this.db.transaction(async (tx) => {
      await tx.sql(`insert into person (id, name, email, locale, created_at) values ($1, $2, $3, $4, $5)`, [person.id, person.name, person.email, options.locale ?? 'nl', this.now()]);
      if (options.organisationId) await tx.sql(`insert into membership (person_id, organisation_id, role, created_at) values ($1, $2, $3, $4)`, [person.id, options.organisationId, options.role ?? 'admin', this.now()]);
      await tx.sql(`insert into session (person_id, secret_hash, ends_at) values ($1, $2, now() + interval '1 day')`, [person.id, createHash('sha256').update(person.secret).digest()]);
    });
    return person;
  }

  /** A verified company with one branch and an administrator. */
  async company(options: { region?: string; municipality?: string; isVerified?: boolean; locale?: 'nl' | 'en'; name?: string } = {}): Promise<Company> {
    const n = unique();
    const kvk = String(90_000_000 + counter);
    const region = options.region ?? 'north';
    const company = { id: newId(), name: options.name ?? `Bedrijf ${n}`, branchId: newId(), region };
    await this.db.transaction(async (tx) => {
      await tx.sql(`insert into organisation (id, type, name, slug, website, created_at) values ($1, 'company', $2, $3, $4, $5)`, [company.id, company.name, `bedrijf-${n}`, `https://bedrijf${n}.example`, this.now()]);
      await tx.sql(`insert into company (organisation_id, kvk, size_band, verification) values ($1, $3, '10-49', $2)`, [company.id, options.isVerified === false ? 'waiting' : 'verified', kvk]);
      await tx.sql(`insert into branch (id, company_id, name, municipality, region, is_main) values ($1, $2, 'Hoofdkantoor', $3, $4, true)`, [company.branchId, company.id, options.municipality ?? 'Hoogeveen', region]);
    });
    return { ...company, admin: await this.person({ organisationId: company.id, ...(options.locale ? { locale: options.locale } : {}) }) };
  }

  /** A programme at an institution of its own (or a given one), with a manager. */
  async programme(options: { region?: string; level?: string; code?: string; codeType?: 'crebo' | 'croho'; institutionId?: string; wantedForms?: string[] | null;
    technologies?: string[]; languages?: string[]; period?: { from: string; until: string; students: number | null } | null; locale?: 'nl' | 'en'; sector?: 'mbo' | 'hbo' | 'wo' } = {}): Promise<Programme> {
    const n = unique();
    const region = options.region ?? 'north';
    const institutionId = options.institutionId ?? await this.institution({ region, sector: options.sector ?? 'mbo' });
    const programme = { id: newId(), name: `Opleiding ${n}`, institutionId, region };
    const period = options.period === undefined ? { from: '2027-08-30', until: '2028-01-28', students: 12 } : options.period;
    await this.db.transaction(async (tx) => {
      await tx.sql(`insert into programme (id, institution_id, name, level, mode, municipality, region, languages, technologies, wanted_forms, created_at)
        values ($1, $2, $3, $4, 'full-time', 'Groningen', $5, $6, $7, $8, $9)`,
      [programme.id, institutionId, programme.name, options.level ?? 'mbo-4', region, options.languages ?? ['nl'], options.technologies ?? ['C#', 'PostgreSQL'],
        options.wantedForms === undefined ? ['assignments-and-internships'] : options.wantedForms, this.now()]);
      await tx.sql(`insert into programme_code (programme_id, code_type, code) values ($1, $2, $3)`, [programme.id, options.codeType ?? 'crebo', options.code ?? '25998']);
      if (period) await tx.sql(`insert into programme_period (programme_id, from_on, until_on, students) values ($1, $2, $3, $4)`, [programme.id, period.from, period.until, period.students]);
    });
    return { ...programme, manager: await this.keeper(programme, 'manager', options.locale) };
  }

  /** Somebody who answers for a programme: its manager, or its coordinator. */
  async keeper(programme: { id: string; institutionId: string }, role: 'manager' | 'coordinator', locale: 'nl' | 'en' = 'nl'): Promise<Person> {
    const person = await this.person({ organisationId: programme.institutionId, role, locale });
    await this.db.transaction((tx) => tx.sql(`insert into programme_keeper (programme_id, person_id, role) values ($1, $2, $3)`, [programme.id, person.id, role]));
    return person;
  }

  async institution(options: { region?: string; sector?: 'mbo' | 'hbo' | 'wo' } = {}): Promise<string> {
    const n = unique();
    const id = newId();
    await this.db.transaction(async (tx) => {
      await tx.sql(`insert into organisation (id, type, name, slug, created_at) values ($1, 'institution', $2, $3, $4)`, [id, `Instelling ${n}`, `instelling-${n}`, this.now()]);
      await tx.sql(`insert into institution (organisation_id, sector) values ($1, $2)`, [id, options.sector ?? 'mbo']);
      await tx.sql(`insert into institution_region (institution_id, region) values ($1, $2)`, [id, options.region ?? 'north']);
    });
    return id;
  }

  /** Everybody there is now gets each match by mail at once, however many a day: for stories about how mails travel, not about who wants them. */
  async everyMatchByMail(): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.sql(`insert into notification_setting (person_id, topic, frequency) select id, 'matches', 'at-once' from person on conflict (person_id, topic) do update set frequency = excluded.frequency`);
      await tx.sql(`create or replace function uncounted() returns trigger language plpgsql as 'begin return null; end'`);
      await tx.sql('create or replace trigger uncounted before insert on mail_tally for each row execute function uncounted()');
    });
  }

  /** Somebody of HCA-ICT. */
  async analyst(role: 'analyst' | 'regional-coordinator' = 'analyst'): Promise<Person> {
    const n = unique();
    const id = newId();
    await this.db.transaction((tx) => tx.sql(`insert into organisation (id, type, name, slug, created_at) values ($1, 'hca', $2, $3, $4)`, [id, `HCA-ICT ${n}`, `hca-ict-${n}`, this.now()]));
    return this.person({ organisationId: id, role });
  }
}
