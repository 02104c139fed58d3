import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, general, invalid, newId, notFound, Outbox, Refusal, type Actor, type Tx } from '#base/server';
import { publishing, type Verification } from '#organisations/contract';
import { companiesParted, companyVerified } from '../announcements';
import { companyProblems } from '../companies/company.problems';
import { note } from '../verification/events';
import { Standing } from '../verification/standing';
import { belongings, clashing, histories } from './belongings';
import { partsAgain } from './parting';

const onlyAnalysts = { nl: 'Alleen een analist van HCA-ICT voegt bedrijven samen.', en: 'Only an analyst of HCA-ICT merges companies.' };

/** So long a merge can be undone. */
export const UNDO_DAYS = 30;

/** The merged company `m` publishes by its own standing, and the kept one `k` does not, or was only trusted so far. */
export const isKnownBetter = `(m.verification = 'verified' and k.verification <> 'verified' or m.verification = 'trusted' and k.verification not in ('verified', 'trusted'))`;

/** What it takes to part two companies again. */
export interface Moved {
  /** Rows that went over, by their keys. */
  rows: { table: string; column: string; keys: Record<string, unknown>[] }[];
  /** Rows that gave way to one of the kept company, whole. */
  aside: { table: string; rows: Record<string, unknown>[] }[];
  /** Columns that were given another value, with the one before. */
  before: { table: string; key: Record<string, unknown>; values: Record<string, unknown> }[];
}

/** Two companies become one, and can be parted again. */
@Injectable()
export class Merges {
  constructor(private readonly db: Db, private readonly standing: Standing, private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 400 for one company twice, 403 for who is no analyst, 404, 409 for what cannot be merged now */
  async merge(actor: Actor, { keptId, mergedId }: { keptId: string; mergedId: string }): Promise<string> {
    requireAnalyst(actor);
    return this.db.transaction(async (tx) => {
      await holdBoth(tx, keptId, mergedId);
      const blocked = await inTheWay(tx, keptId, mergedId);
      if (blocked) throw new Refusal(companyProblems['merge-blocked'], blocked);
      const moved: Moved = { rows: [], aside: [], before: [] };
      await this.setAside(tx, keptId, mergedId, moved);
      await this.move(tx, keptId, mergedId, moved);
      await this.fill(tx, keptId, mergedId, moved);
      const raised = await raiseStanding(tx, keptId, mergedId, moved);
      const [id, now] = [newId(), this.clock.now()];
      await tx.sql(`insert into company_merge (id, kept_id, merged_id, merged_at, merged_by, moved) values ($1, $2, $3, $4, $5, $6)`, [id, keptId, mergedId, now, actor.personId, JSON.stringify(moved)]);
      const eventId = await note(tx, { companyId: keptId, at: now, side: 'desk', by: actor.personId, what: 'merged' });
      await note(tx, { companyId: mergedId, at: now, side: 'desk', by: actor.personId, what: 'merged' });
      await this.standing.refresh(tx, keptId, null);
      if (raised === 'verified' || await hasWaiting(tx, keptId)) await this.outbox.add(tx, companyVerified, { companyId: keptId, eventId }, { key: eventId });
      tx.hasSaved = true;
      return id;
    });
  }

  /** Parts them again. @throws Refusal 409 saying which later change forbids it */
  async undo(actor: Actor, id: string): Promise<void> {
    if (!actor.isAnalyst) throw notFound();
    await this.db.transaction(async (tx) => {
      const [merge] = await tx.sql<{ keptId: string; mergedId: string; mergedAt: Date; undoneAt: Date | null; moved: Moved }>(
        `select kept_id as "keptId", merged_id as "mergedId", merged_at as "mergedAt", undone_at as "undoneAt", moved from company_merge where id = $1 for update`, [id]);
      if (!merge) throw notFound();
      if (merge.undoneAt) throw new Refusal(companyProblems['merge-final'], { nl: 'Dit is al ongedaan gemaakt.', en: 'This has been undone already.' });
      if (this.clock.now().getTime() - merge.mergedAt.getTime() > UNDO_DAYS * 86_400_000) {
        throw new Refusal(companyProblems['merge-final'], { nl: `Dat kan ${UNDO_DAYS} dagen lang.`, en: `That is possible for ${UNDO_DAYS} days.` });
      }
      await tx.sql(`select 1 from company where organisation_id = any($1::uuid[]) order by organisation_id for update`, [[merge.keptId, merge.mergedId]]);
      const forbidding = await partsAgain(tx, merge);
      if (forbidding) throw new Refusal(companyProblems['merge-final'], forbidding);
      const now = this.clock.now();
      await tx.sql(`update company_merge set undone_at = $2, undone_by = $3 where id = $1`, [id, now, actor.personId]);
      for (const companyId of [merge.keptId, merge.mergedId]) await note(tx, { companyId, at: now, side: 'desk', by: actor.personId, what: 'unmerged' });
      await this.standing.refresh(tx, merge.keptId, null);
      if (await hasOpened(tx, merge)) await this.outbox.add(tx, companiesParted, { mergeId: id }, { key: id });
    });
  }

  /** Who works for both stays at the kept one, with the higher role; what else cannot stand twice is kept aside. */
  private async setAside(tx: Tx, keptId: string, mergedId: string, moved: Moved): Promise<void> {
    for (const one of await belongings(tx)) {
      const clash = clashing(one);
      if (!clash || histories.includes(one.table)) continue;
      const rows = await tx.sql<{ row: Record<string, unknown> }>(`delete from ${one.table} m where m.${one.column} = $2 and ${clash} returning to_jsonb(m) as row`, [keptId, mergedId]);
      if (rows.length === 0) continue;
      moved.aside.push({ table: one.table, rows: rows.map(({ row }) => row) });
      for (const { row } of one.table === 'membership' ? rows : []) await raise(tx, keptId, row, moved);
    }
  }

  private async move(tx: Tx, keptId: string, mergedId: string, moved: Moved): Promise<void> {
    // One main branch is enough.
    const mains = await tx.sql<{ id: string }>(`update branch set is_main = false where company_id = $1 and is_main and exists (select from branch where company_id = $2 and is_main) returning id`, [mergedId, keptId]);
    moved.before.push(...mains.map(({ id }) => ({ table: 'branch', key: { id }, values: { is_main: true } })));
    for (const { table, column, key } of await belongings(tx)) {
      const keys = await tx.sql<{ key: Record<string, unknown> }>(
        `update ${table} t set ${column} = $1 where ${column} = $2 returning jsonb_build_object(${key.map((name) => `'${name}', t.${name}`).join(', ')}) as key`, [keptId, mergedId]);
      if (keys.length > 0) moved.rows.push({ table, column, keys: keys.map((row) => row.key) });
    }
    await tx.sql(`update session set current_organisation_id = $1 where current_organisation_id = $2`, [keptId, mergedId]);
  }

  /** What the kept company had not said, it takes over; its own words stay. */
  private async fill(tx: Tx, keptId: string, mergedId: string, moved: Moved): Promise<void> {
    const [before] = await tx.sql<{ company: Record<string, unknown>; organisation: Record<string, unknown> }>(
      `select jsonb_build_object('kvk', c.kvk, 'branch_number', c.branch_number, 'site_domain', c.site_domain, 'about_nl', c.about_nl, 'about_en', c.about_en, 'sectors', c.sectors) as company,
         jsonb_build_object('website', o.website) as organisation
       from company c join organisation o on o.id = c.organisation_id where o.id = $1`, [keptId]);
    if (!before) return;
    moved.before.push({ table: 'company', key: { organisation_id: keptId }, values: before.company }, { table: 'organisation', key: { id: keptId }, values: before.organisation });
    await tx.sql(`update company set merged_into = $1 where organisation_id = $2`, [keptId, mergedId]);
    await tx.sql(
      `update company k set kvk = coalesce(k.kvk, m.kvk), branch_number = case when k.kvk is null then coalesce(k.branch_number, m.branch_number) else k.branch_number end,
         site_domain = coalesce(k.site_domain, m.site_domain), about_nl = case k.about_nl when '' then m.about_nl else k.about_nl end, about_en = case k.about_en when '' then m.about_en else k.about_en end,
         sectors = case when k.sectors = '{}' then m.sectors else k.sectors end
       from company m where k.organisation_id = $1 and m.organisation_id = $2`, [keptId, mergedId]);
    await tx.sql(`update organisation k set website = coalesce(k.website, m.website) from organisation m where k.id = $1 and m.id = $2`, [keptId, mergedId]);
  }
}

export function requireAnalyst(actor: Actor): void {
  if (!actor.isAnalyst) throw new Refusal(general['not-allowed'], onlyAnalysts);
}

/** Holds both companies until the transaction ends; who only looks lets others go on. @throws Refusal 400, 404, 409 */
export async function holdBoth(tx: Tx, keptId: string, mergedId: string, lock: 'for update' | '' = 'for update'): Promise<void> {
  const held = await tx.sql<{ isMerged: boolean }>(`select merged_into is not null as "isMerged" from company where organisation_id = any($1::uuid[]) order by organisation_id ${lock}`, [[keptId, mergedId]]);
  if (held.length < new Set([keptId, mergedId]).size) throw notFound();
  if (keptId === mergedId) throw invalid([{ pointer: '/mergedId', code: 'same', text: { nl: 'Kies twee verschillende bedrijven.', en: 'Choose two different companies.' } }]);
  if (held.some(({ isMerged }) => isMerged)) throw new Refusal(companyProblems.merged);
}

/** What must be settled before two companies can be one, in words; null when nothing must. */
async function inTheWay(tx: Tx, keptId: string, mergedId: string) {
  const pairs = (await openPairs(tx, keptId, mergedId)).length;
  if (pairs > 0) return {
    nl: `Beide bedrijven hebben een open voorstel bij ${pairs === 1 ? 'dezelfde opleiding en vraag' : `dezelfde ${pairs} opleidingen en vragen`}. Wacht tot een van de twee klaar is.`,
    en: `Both companies have an open proposal with the same ${pairs === 1 ? 'programme and request' : `${pairs} programmes and requests`}. Wait until one of the two is done.`,
  };
  for (const one of await belongings(tx)) {
    const clash = histories.includes(one.table) ? clashing(one) : null;
    if (clash && (await tx.sql(`select 1 from ${one.table} m where m.${one.column} = $2 and ${clash} limit 1`, [keptId, mergedId])).length > 0) {
      return { nl: 'Beide bedrijven hebben iets wat maar één keer kan bestaan.', en: 'Both companies have something that can exist only once.' };
    }
  }
  return null;
}

/** Open proposals that both have with one programme on one posting. */
export const openPairs = (tx: Tx, keptId: string, mergedId: string) => tx.sql<{ postingId: string }>(
  `select m.posting_id as "postingId" from proposal m join proposal k on k.posting_id = m.posting_id and k.programme_id = m.programme_id and k.company_id = $1 and k.status in ('sent', 'confirmed')
   where m.company_id = $2 and m.status in ('sent', 'confirmed')`, [keptId, mergedId]);

/** HCA-ICT knows the company under either name: its better standing holds for what stays. Undone, each has its own again. */
async function raiseStanding(tx: Tx, keptId: string, mergedId: string, moved: Moved): Promise<Verification | null> {
  const [raised] = await tx.sql<{ verification: Verification; values: Record<string, unknown> }>(
    `update company k set verification = m.verification, verified_at = coalesce(k.verified_at, m.verified_at) from company m
     where k.organisation_id = $1 and m.organisation_id = $2 and ${isKnownBetter}
     returning new.verification, jsonb_build_object('verification', old.verification, 'verified_at', old.verified_at) as values`, [keptId, mergedId]);
  if (!raised) return null;
  moved.before.push({ table: 'company', key: { organisation_id: keptId }, values: raised.values });
  return raised.verification;
}

/** Whether a checked company has postings that wait for its check: those came along, and nobody would open them. */
async function hasWaiting(tx: Tx, id: string): Promise<boolean> {
  return (await tx.sql(`select 1 from posting g join company c on c.organisation_id = g.owner_id where g.owner_id = $1 and g.status = 'in-review' and c.verification = 'verified' limit 1`, [id])).length > 0;
}

/** Whether one that HCA-ICT does not know has postings open that opened since the merge. */
async function hasOpened(tx: Tx, { keptId, mergedId, mergedAt }: { keptId: string; mergedId: string; mergedAt: Date }): Promise<boolean> {
  return (await tx.sql(`select 1 from posting g join company c on c.organisation_id = g.owner_id and c.verification <> all($3::text[]) where g.owner_id = any($1::uuid[]) and g.status = 'published' and g.published_at >= $2 limit 1`,
    [[keptId, mergedId], mergedAt, [...publishing]])).length > 0;
}

/** Who administered the one that goes administers the one that stays. */
async function raise(tx: Tx, keptId: string, row: Record<string, unknown>, moved: Moved): Promise<void> {
  if (row['role'] !== 'admin') return;
  const raised = await tx.sql<{ role: string }>(
    `update membership set role = 'admin' where person_id = $1 and organisation_id = $2 and role <> 'admin' returning old.role as role`, [row['person_id'], keptId]);
  moved.before.push(...raised.map(({ role }) => ({ table: 'membership', key: { person_id: row['person_id'], organisation_id: keptId }, values: { role } })));
}
