import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import {
  matchRule, matchRuleActivation, matchRuleDraft, matchRuleDraftPage, matchRulePage, matchRuleStart, matchSweepPage, matchSweepQuery, rulePreview, ruleValues,
  type MatchRule, type MatchRuleActivation, type MatchRuleDraft, type MatchRuleStart, type MatchSweep, type MatchSweepQuery, type RulePreview, type RuleValues,
} from '#matching/contract';
import { Drafts } from './drafts';
import { Previews } from './previews';
import { activationExample, previewExample, ruleDraftExample, ruleExample, sweepExample, valuesExample } from './version.examples';
import { Versions } from './versions';

const tag = 'desk';
const byId = z.object({ id });
const owned = { 'path.id': 'match-rule-draft' };

/** The match rule at the desk of HCA-ICT. */
@Controller('v1')
export class MatchRuleController {
  constructor(private readonly versions: Versions, private readonly drafts: Drafts, private readonly previews: Previews) {}

  @Endpoint('GET', 'match-rules', { summary: 'Versions of the match rule with their weights, the newest first', access: 'signed-in', answer: matchRulePage, example: { items: [ruleExample], next: null }, lists: 'version of the match rule', tag })
  rules(@Who() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<MatchRule>> {
    return this.versions.rules(actor, query);
  }

  @Endpoint('GET', 'match-rule-drafts', { summary: 'Drafts of the match rule, the newest first', access: 'signed-in', answer: matchRuleDraftPage, example: { items: [ruleDraftExample], next: null }, lists: 'draft of the match rule', tag })
  list(@Who() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<MatchRuleDraft>> {
    return this.versions.drafts(actor, query);
  }

  @Endpoint('POST', 'match-rule-drafts', { summary: 'Make a draft from a version', access: 'signed-in', creates: true, answer: matchRuleDraft, example: ruleDraftExample, bodyExample: { from: 1 }, tag })
  make(@Who() actor: Actor, @Body({ schema: matchRuleStart }) body: MatchRuleStart): Promise<MatchRuleDraft> {
    return this.drafts.make(actor, body);
  }

  @Endpoint('PUT', 'match-rule-drafts/:id', { summary: 'Give a draft other weights, points and bands', access: 'signed-in', versioned: true, answer: matchRuleDraft, example: { ...ruleDraftExample, version: 2 }, bodyExample: valuesExample,
    owned, does: 'change a draft of the match rule', tag })
  change(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: ruleValues }) body: RuleValues): Promise<MatchRuleDraft> {
    return this.drafts.change(actor, params.id, version, body);
  }

  @Endpoint('DELETE', 'match-rule-drafts/:id', { summary: 'Discard a draft', access: 'signed-in', versioned: true, owned, does: 'discard a draft of the match rule', tag })
  discard(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number): Promise<void> {
    return this.drafts.discard(actor, params.id, version);
  }

  @Endpoint('POST', 'match-rule-drafts/:id/activation', { summary: 'Put a draft in force: everything is matched again by it, and nobody is mailed', access: 'signed-in', answer: matchRule, example: ruleExample, bodyExample: activationExample,
    owned, does: 'put a draft of the match rule in force', tag })
  activate(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: matchRuleActivation }) body: MatchRuleActivation): Promise<MatchRule> {
    return this.drafts.activate(actor, params.id, body);
  }

  @Endpoint('POST', 'match-rule-previews', { summary: 'What weights would do to the matches of a sample of open postings; nothing is kept', access: 'signed-in', status: 200, answer: rulePreview, example: previewExample, bodyExample: valuesExample, tag })
  preview(@Who() actor: Actor, @Body({ schema: ruleValues }) body: RuleValues): Promise<RulePreview> {
    return this.previews.of(actor, body);
  }

  @Endpoint('GET', 'match-sweeps', { summary: 'The last walks over all matches, and what each found wrong', access: 'signed-in', answer: matchSweepPage, example: { items: [sweepExample], next: null }, lists: 'walk over all matches', tag })
  sweeps(@Who() actor: Actor, @Query({ schema: matchSweepQuery }) query: MatchSweepQuery): Promise<Page<MatchSweep>> {
    return this.versions.sweeps(actor, query);
  }
}
