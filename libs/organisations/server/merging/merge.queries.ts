import { Inject, Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Clock, Db, notFound, pageFrom, readCursor, statement, type Actor } from '#base/server';
import { MOVES, type CompanyMerge, type CompanyPair, type MergePreview } from '#organisations/contract';
import { companyProblems } from '../companies/company.problems';
import { nothing } from '../verification/desk.queries';
import { belongings, clashing, histories } from './belongings';
import { holdBoth, isKnownBetter, openPairs, requireAnalyst, UNDO_DAYS } from './merges';

// Each condition reads an index: numbers, sites, and names by their trigrams among companies that share a municipality.
const pairs = statement<CompanyPair & { key: string }>('organisations.company-pairs', `
  with pair as (
    select a.organisation_id as one, b.organisation_id as other, 'number' as why from company a join company b on b.kvk = a.kvk and b.organisation_id > a.organisation_id
      where a.merged_into is null and b.merged_into is null
    union
    select a.organisation_id, b.organisation_id, 'site' from company a join company b on b.site_domain = a.site_domain and b.organisation_id > a.organisation_id
      where a.merged_into is null and b.merged_into is null
    union
    select o.id, n.id, 'name' from company w join organisation o on o.id = w.organisation_id
      join lateral (select n.id from organisation n join company c on c.organisation_id = n.id and c.merged_into is null where n.type = 'company' and n.id <> o.id
        and company_name_key(n.name) % company_name_key(o.name) and similarity(company_name_key(n.name), company_name_key(o.name)) >= 0.6
        and exists (select from branch x join branch y on lower(y.municipality) = lower(x.municipality) and y.company_id = n.id where x.company_id = o.id) limit 5) n on true
      where w.merged_into is null and w.verification <> 'verified'
  ), told as (select least(one, other) as one, greatest(one, other) as other, array_agg(distinct why) as why from pair group by 1, 2)
  select jsonb_build_object('id', a.id, 'slug', a.slug, 'name', a.name) as one, jsonb_build_object('id', b.id, 'slug', b.slug, 'name', b.name) as other, t.why, t.one || ':' || t.other as key
  from told t join organisation a on a.id = t.one join organisation b on b.id = t.other
  where $1::text is null or t.one || ':' || t.other > $1 order by key limit $2`);

type MergeRow = Omit<CompanyMerge, 'mergedAt' | 'undoneAt' | 'undoableUntilAt' | 'can'> & { mergedAt: Date; undoneAt: Date | null };
const mergeColumns = `m.id, jsonb_build_object('id', k.id, 'slug', k.slug, 'name', k.name) as kept, jsonb_build_object('id', g.id, 'slug', g.slug, 'name', g.name) as merged, m.merged_at as "mergedAt",
  p.name as who, m.undone_at as "undoneAt", (select coalesce(sum(jsonb_array_length(r -> 'keys')), 0)::int from jsonb_array_elements(m.moved -> 'rows') r) as moved
  from company_merge m join organisation k on k.id = m.kept_id join organisation g on g.id = m.merged_id left join person p on p.id = m.merged_by`;
const merges = statement<MergeRow>('organisations.company-merges', `select ${mergeColumns} where $1::uuid is null or m.id < $1 order by m.id desc limit $2`);
const oneMerge = statement<MergeRow>('organisations.company-merge', `select ${mergeColumns} where m.id = $1`);

const party = `jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'website', o.website, 'kvk', c.kvk, 'branchNumber', c.branch_number, 'verification', c.verification,
  'joinedAt', to_char(o.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'branches', (select count(*) from branch b where b.company_id = o.id),
  'people', (select count(*) from membership m where m.organisation_id = o.id), 'postings', (select count(*) from posting g where g.owner_id = o.id))`;

/** What may be one, what a merge would do, and what was merged. */
@Injectable()
export class MergeQueries {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** Companies that may be one, for an analyst. */
  async pairs(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<CompanyPair>> {
    if (!actor.isAnalyst) return nothing;
    const [after = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(pairs, [after, limit + 1]), limit, (row) => [row.key], ({ key: _, ...pair }) => pair);
  }

  async merges(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<CompanyMerge>> {
    if (!actor.isAnalyst) return nothing;
    const [id = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(merges, [id, limit + 1]), limit, (row) => [row.id], (row) => this.present(row));
  }

  async one(id: string): Promise<CompanyMerge> {
    const row = await this.db.one(oneMerge, [id]);
    if (!row) throw notFound();
    return this.present(row);
  }

  /** Exactly what a merge would move, counted in the database as it is now. */
  async preview(actor: Actor, { keptId, mergedId }: { keptId: string; mergedId: string }): Promise<MergePreview> {
    requireAnalyst(actor);
    return this.db.transaction(async (tx) => {
      await holdBoth(tx, keptId, mergedId, '');
      const parties = await tx.sql<{ id: string; party: MergePreview['kept'] }>(`select o.id, ${party} as party from company c join organisation o on o.id = c.organisation_id where o.id = any($1::uuid[])`, [[keptId, mergedId]]);
      const of = (id: string) => parties.find((one) => one.id === id)?.party ?? (() => { throw notFound(); })();
      const preview: MergePreview = { kept: of(keptId), merged: of(mergedId), moves: [], clashes: [], fills: [], can: [] };
      for (const one of await belongings(tx)) {
        const clash = clashing(one);
        const [count] = await tx.sql<{ all: number; clashing: number }>(
          `select count(*)::int as all, count(*) filter (where ${clash ?? 'false'} and $1::uuid is not null)::int as clashing from ${one.table} m where m.${one.column} = $2`, [keptId, mergedId]);
        const what = one.table.replaceAll('_', '-');
        const label = MOVES[what] ?? MOVES['other'] ?? { nl: what, en: what };
        if (count && count.all > count.clashing) preview.moves.push({ what, label, count: count.all - count.clashing });
        if (count && count.clashing > 0) preview.clashes.push({ what, label, count: count.clashing, blocks: histories.includes(one.table) });
      }
      const open = (await openPairs(tx, keptId, mergedId)).length;
      if (open > 0) preview.clashes.push({ what: 'open-proposal', label: { nl: 'open voorstellen bij dezelfde opleiding en vraag', en: 'open proposals with the same programme and request' }, count: open, blocks: true });
      preview.fills = await fillsOf(tx, keptId, mergedId);
      const isBlocked = preview.clashes.some(({ blocks }) => blocks);
      preview.can = [{ do: 'merge', allowed: !isBlocked, why: isBlocked ? companyProblems['merge-blocked'].title : null }];
      return preview;
    });
  }

  private present({ mergedAt, undoneAt, ...row }: MergeRow): CompanyMerge {
    const until = new Date(mergedAt.getTime() + UNDO_DAYS * 86_400_000);
    const allowed = undoneAt === null && until > this.clock.now();
    return {
      ...row, mergedAt: mergedAt.toISOString(), undoneAt: undoneAt?.toISOString() ?? null, undoableUntilAt: until.toISOString(),
      can: [{ do: 'undo', allowed, why: allowed ? null : companyProblems['merge-final'].title }],
    };
  }
}

const fillLabels = {
  website: { nl: 'website', en: 'website' }, kvk: { nl: 'KvK-nummer', en: 'KvK number' }, about: { nl: 'beschrijving', en: 'description' }, sectors: { nl: 'sectoren', en: 'sectors' },
  verification: { nl: 'controle door HCA-ICT', en: 'check by HCA-ICT' },
};

async function fillsOf(tx: Parameters<typeof belongings>[0], keptId: string, mergedId: string): Promise<MergePreview['fills']> {
  const [fills] = await tx.sql<Record<keyof typeof fillLabels, boolean>>(
    `select k.kvk is null and m.kvk is not null as kvk, ko.website is null and mo.website is not null as website,
       (k.about_nl = '' and m.about_nl <> '') or (k.about_en = '' and m.about_en <> '') as about, k.sectors = '{}' and m.sectors <> '{}' as sectors, ${isKnownBetter} as verification
     from company k join organisation ko on ko.id = k.organisation_id, company m join organisation mo on mo.id = m.organisation_id where k.organisation_id = $1 and m.organisation_id = $2`, [keptId, mergedId]);
  return (Object.keys(fillLabels) as (keyof typeof fillLabels)[]).filter((what) => fills?.[what]).map((what) => ({ what, label: fillLabels[what] }));
}
