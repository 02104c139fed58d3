import { Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { pageQuery, slug, type Page, type PageQuery } from '#base/contract';
import { Endpoint } from '#base/server';
import {
  collaborationForm, decisionPage, decisionQuery, effortPage, formPage, formQuery, kindPage, kindQuery, reasonPage, tipPage, tipQuery,
  type CollaborationForm, type DecisionCell, type DecisionQuery, type EffortFacts, type FormQuery, type GoldenTip, type KindQuery, type PostingKind, type ReasonFacts, type TipQuery,
} from '#guidance/contract';
import { decisionExample, effortExample, formExample, kindExample, reasonExample, tipExample } from './examples';
import { GuidanceQueries } from './guidance.queries';

const tag = 'guidance';
const bySlug = z.object({ slug });

@Controller('v1')
export class GuidanceController {
  constructor(private readonly queries: GuidanceQueries) {}

  @Endpoint('GET', 'collaboration-forms', { summary: 'The forms of collaboration with their stars, from little to much effort', access: 'public', cache: true, answer: formPage, example: { items: [formExample], next: null }, tag })
  forms(@Query({ schema: formQuery }) query: FormQuery): Promise<Page<CollaborationForm>> {
    return this.queries.forms(query);
  }

  @Endpoint('GET', 'collaboration-forms/:slug', { summary: 'One form of collaboration', access: 'public', cache: true, answer: collaborationForm, example: formExample, tag })
  form(@Param({ schema: bySlug }) params: { slug: string }): Promise<CollaborationForm> {
    return this.queries.form(params.slug);
  }

  @Endpoint('GET', 'posting-kinds', { summary: 'What can be posted, with its form and effort', access: 'public', cache: true, answer: kindPage, example: { items: [kindExample], next: null }, tag })
  kinds(@Query({ schema: kindQuery }) query: KindQuery): Promise<Page<PostingKind>> {
    return this.queries.kinds(query);
  }

  @Endpoint('GET', 'decision-table', { summary: 'Which form fits an effort and a reason best', access: 'public', cache: true, answer: decisionPage, example: { items: [decisionExample], next: null }, tag })
  decisions(@Query({ schema: decisionQuery }) query: DecisionQuery): Promise<Page<DecisionCell>> {
    return this.queries.decisions(query);
  }

  @Endpoint('GET', 'reasons', { summary: 'Why companies and education work together, and what each reason means', access: 'public', cache: true, answer: reasonPage, example: { items: [reasonExample], next: null }, tag })
  reasons(@Query({ schema: pageQuery }) query: PageQuery): Promise<Page<ReasonFacts>> {
    return this.queries.reasons(query);
  }

  @Endpoint('GET', 'effort-bands', { summary: 'How much time and money a company can spare, and what that means in hours and money', access: 'public', cache: true, answer: effortPage, example: { items: [effortExample], next: null }, tag })
  efforts(@Query({ schema: pageQuery }) query: PageQuery): Promise<Page<EffortFacts>> {
    return this.queries.efforts(query);
  }

  @Endpoint('GET', 'golden-tips', { summary: 'What companies learned before, with the forms it matters to', access: 'public', cache: true, answer: tipPage, example: { items: [tipExample], next: null }, tag })
  tips(@Query({ schema: tipQuery }) query: TipQuery): Promise<Page<GoldenTip>> {
    return this.queries.tips(query);
  }
}
