import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, general, invalid, newId, notFound, Refusal, requireVersion, type Actor, type Tx } from '#base/server';
import type { MatchRule, MatchRuleActivation, MatchRuleDraft, MatchRuleStart, RuleValues } from '#matching/contract';
import { matchingProblems } from '../matching.problems';
import { Versions } from './versions';

export const onlyAnalysts = { nl: 'Alleen een analist van HCA-ICT werkt aan de matchregel.', en: 'Only an analyst of HCA-ICT works on the match rule.' };
const unknownVersion = { pointer: '/from', code: 'unknown', text: { nl: 'Deze versie is er niet.', en: 'There is no such version.' } };

/** Drafts of the match rule: made from a version, changed, discarded, and put in force. */
@Injectable()
export class Drafts {
  constructor(private readonly db: Db, private readonly versions: Versions, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 400 when there is no such version */
  async make(actor: Actor, { from }: MatchRuleStart): Promise<MatchRuleDraft> {
    if (!actor.isAnalyst) throw new Refusal(general['not-allowed'], onlyAnalysts);
    const id = newId();
    await this.db.transaction(async (tx) => {
      const made = await tx.sql(`insert into match_rule_draft (id, from_version, rule, made_by, made_at, changed_at)
        select $1, version, rule - 'bestKept' - 'earlier', $3, $4, $4 from match_rule where version = $2 returning id`, [id, from, actor.personId, this.clock.now()]);
      if (made.length === 0) throw invalid([unknownVersion]);
      tx.hasSaved = true;
    });
    return present(await this.versions.draft(id));
  }

  /** Its values become these. */
  async change(actor: Actor, id: string, version: number, values: RuleValues): Promise<MatchRuleDraft> {
    await this.db.transaction(async (tx) => {
      requireVersion(await lock(tx, actor, id), version);
      await tx.sql(`update match_rule_draft set rule = $2, changed_at = $3, version = version + 1 where id = $1`, [id, JSON.stringify(values), this.clock.now()]);
    });
    return present(await this.versions.draft(id));
  }

  async discard(actor: Actor, id: string, version: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      requireVersion(await lock(tx, actor, id), version);
      await tx.sql(`delete from match_rule_draft where id = $1`, [id]);
    });
  }

  /**
   * The draft becomes the version in force; the next round sees that and has everything matched again, without mail.
   * @throws Refusal 409 when the draft, or the version in force, is no longer the one that was seen
   */
  async activate(actor: Actor, id: string, { draftVersion, replaces, reason }: MatchRuleActivation): Promise<MatchRule> {
    const version = await this.db.transaction(async (tx) => {
      const draft = await lock(tx, actor, id);
      if (draft.version !== draftVersion) throw new Refusal(matchingProblems['draft-changed']);
      // Who waited here for another activation finds no row: what was active is so no more.
      const [active] = await tx.sql<{ version: number }>(`select version from match_rule where is_active for update`);
      if (active?.version !== replaces) throw new Refusal(matchingProblems['other-activated']);
      await tx.sql(`update match_rule set is_active = false where version = $1`, [replaces]);
      const [made] = await tx.sql<{ version: number }>(
        `insert into match_rule (version, rule, is_active, reason, made_by, activated_by, activated_at)
         select (select max(version) + 1 from match_rule), r.rule || d.rule, true, $3, d.made_by, $4, $5
         from match_rule r cross join match_rule_draft d where r.version = $1 and d.id = $2 returning version`, [replaces, id, reason, actor.personId, this.clock.now()]);
      await tx.sql(`delete from match_rule_draft where id = $1`, [id]);
      return made?.version ?? 0;
    });
    return present(await this.versions.rule(version));
  }
}

/** The draft, for nobody else to change meanwhile. @throws Refusal 404 for who is no analyst */
async function lock(tx: Tx, actor: Actor, id: string): Promise<{ version: number }> {
  const [draft] = actor.isAnalyst ? await tx.sql<{ version: number }>(`select version from match_rule_draft where id = $1 for update`, [id]) : [];
  if (!draft) throw notFound();
  return draft;
}

function present<T>(made: T | null): T {
  if (made === null) throw notFound();
  return made;
}
