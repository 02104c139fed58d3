import { Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { slug, type Page } from '#base/contract';
import { Endpoint } from '#base/server';
import {
  article, articlePage, articleQuery, casePage, caseQuery, linkPage, linkQuery, practiceCase,
  type Article, type ArticleQuery, type ArticleSummary, type CaseQuery, type CaseSummary, type ExternalLink, type LinkQuery, type PracticeCase,
} from '#library/contract';
import { articleExample, articleSummaryExample, caseExample, caseSummaryExample, linkExample } from './examples';
import { LibraryQueries } from './library.queries';

const tag = 'library';
const bySlug = z.object({ slug });

@Controller('v1')
export class LibraryController {
  constructor(private readonly queries: LibraryQueries) {}

  @Endpoint('GET', 'practice-cases', { summary: 'How others worked together, by form, function, region and size', access: 'public', cache: true, answer: casePage, example: { items: [caseSummaryExample], next: null }, tag })
  cases(@Query({ schema: caseQuery }) query: CaseQuery): Promise<Page<CaseSummary>> {
    return this.queries.cases(query);
  }

  @Endpoint('GET', 'practice-cases/:slug', { summary: 'One example from practice, with its lesson', access: 'public', cache: true, answer: practiceCase, example: caseExample, tag })
  case(@Param({ schema: bySlug }) params: { slug: string }): Promise<PracticeCase> {
    return this.queries.case(params.slug);
  }

  @Endpoint('GET', 'articles', { summary: 'Short articles, the latest first', access: 'public', cache: true, answer: articlePage, example: { items: [articleSummaryExample], next: null }, tag })
  articles(@Query({ schema: articleQuery }) query: ArticleQuery): Promise<Page<ArticleSummary>> {
    return this.queries.articles(query);
  }

  @Endpoint('GET', 'articles/:slug', { summary: 'One article, as safe HTML', access: 'public', cache: true, answer: article, example: articleExample, tag })
  article(@Param({ schema: bySlug }) params: { slug: string }): Promise<Article> {
    return this.queries.article(params.slug);
  }

  @Endpoint('GET', 'external-links', { summary: 'Pages of others that are worth reading, and whether they still answer', access: 'public', cache: true, answer: linkPage, example: { items: [linkExample], next: null }, tag })
  links(@Query({ schema: linkQuery }) query: LinkQuery): Promise<Page<ExternalLink>> {
    return this.queries.links(query);
  }
}
