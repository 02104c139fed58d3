import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '#base/contract';
import { Db, pageFrom, readCursor, statement, type Actor } from '#base/server';
import type { MatchRule, MatchRuleDraft, MatchSweep, MatchSweepQuery } from '#matching/contract';

type RuleRow = Omit<MatchRule, 'activatedAt'> & { activatedAt: Date | null };
type DraftRow = Omit<MatchRuleDraft, 'madeAt' | 'changedAt'> & { madeAt: Date; changedAt: Date };
type SweepRow = Omit<MatchSweep, 'begunAt' | 'endedAt'> & { begunAt: Date; endedAt: Date | null };

const values = (row: string) => `${row}.rule->'weights' as weights, ${row}.rule->'points' as points, ${row}.rule->'bands' as bands`;
const rules = statement<RuleRow>('matching.rules',
  `select r.version, r.is_active as "isActive", ${values('r')}, r.reason, m.name as "madeBy", a.name as "activatedBy", r.activated_at as "activatedAt"
   from match_rule r left join person m on m.id = r.made_by left join person a on a.id = r.activated_by
   where ($1::int is null or r.version < $1) order by r.version desc limit $2`);
const drafts = statement<DraftRow>('matching.rule-drafts',
  `select d.id, d.version, d.from_version as "from", ${values('d')}, m.name as "madeBy", d.made_at as "madeAt", d.changed_at as "changedAt"
   from match_rule_draft d left join person m on m.id = d.made_by
   where ($1::uuid is null or d.id = $1) and ($2::uuid is null or d.id < $2) order by d.id desc limit $3`);
const sweeps = statement<SweepRow>('matching.sweeps',
  `select id, cause, rule_version as "ruleVersion", begun_at as "begunAt", ended_at as "endedAt", is_cut_short as "isCutShort", postings, matches, missing, wrong, superfluous
   from match_sweep where ($1::text is null or cause = $1) and ($2::uuid is null or id < $2) order by id desc limit $3`);

/** Versions of the match rule, drafts of it, and what the last walks over all matches found: for analysts; anybody else finds none. */
@Injectable()
export class Versions {
  constructor(private readonly db: Db) {}

  /** The newest first. */
  async rules(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<MatchRule>> {
    if (!actor.isAnalyst) return { items: [], next: null };
    const [before = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(rules, [before, limit + 1]), limit, (row) => [row.version], presentRule);
  }

  async drafts(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<MatchRuleDraft>> {
    if (!actor.isAnalyst) return { items: [], next: null };
    const [before = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(drafts, [null, before, limit + 1]), limit, (row) => [row.id], presentDraft);
  }

  async sweeps(actor: Actor, { cause, limit, cursor }: MatchSweepQuery): Promise<Page<MatchSweep>> {
    if (!actor.isAnalyst) return { items: [], next: null };
    const [before = null] = readCursor(cursor, 1) ?? [];
    return pageFrom(await this.db.query(sweeps, [cause ?? null, before, limit + 1]), limit, (row) => [row.id], presentSweep);
  }

  async rule(version: number): Promise<MatchRule | null> {
    const row = await this.db.one(rules, [version + 1, 1]);
    return row?.version === version ? presentRule(row) : null;
  }

  async draft(id: string): Promise<MatchRuleDraft | null> {
    const row = await this.db.one(drafts, [id, null, 1]);
    return row && presentDraft(row);
  }
}

const presentRule = (row: RuleRow): MatchRule => ({ ...row, activatedAt: row.activatedAt?.toISOString() ?? null });
const presentDraft = (row: DraftRow): MatchRuleDraft => ({ ...row, madeAt: row.madeAt.toISOString(), changedAt: row.changedAt.toISOString() });
const presentSweep = (row: SweepRow): MatchSweep => ({ ...row, begunAt: row.begunAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null });
