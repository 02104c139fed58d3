import { Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { slug, type Page } from '#base/contract';
import { Endpoint } from '#base/server';
import {
  edition, jobFunction, jobFunctionPage, jobFunctionQuery, qualificationPage, qualificationQuery,
  type Edition, type JobFunction, type JobFunctionQuery, type Qualification, type QualificationQuery,
} from '#pathways/contract';
import { editionExample, jobFunctionExample, qualificationExample } from './examples';
import { PathwaysQueries } from './pathways.queries';

const tag = 'pathways';
const bySlug = z.object({ slug });

@Controller('v1')
export class PathwaysController {
  constructor(private readonly queries: PathwaysQueries) {}

  @Endpoint('GET', 'job-functions', { summary: 'The job functions of the Ontwikkelpad, by group and from entry to top', access: 'public', cache: true, answer: jobFunctionPage, example: { items: [jobFunctionExample], next: null }, tag })
  jobFunctions(@Query({ schema: jobFunctionQuery }) query: JobFunctionQuery): Promise<Page<JobFunction>> {
    return this.queries.jobFunctions(query);
  }

  @Endpoint('GET', 'job-functions/edition', { summary: 'The edition of the Ontwikkelpad in use, and where it sends people on', access: 'public', cache: true, answer: edition, example: editionExample, tag })
  edition(): Promise<Edition> {
    return this.queries.edition();
  }

  @Endpoint('GET', 'job-functions/:slug', { summary: 'One job function', access: 'public', cache: true, answer: jobFunction, example: jobFunctionExample, tag })
  jobFunction(@Param({ schema: bySlug }) params: { slug: string }): Promise<JobFunction> {
    return this.queries.jobFunction(params.slug);
  }

  @Endpoint('GET', 'qualifications', { summary: 'Qualifications with the functions they train for; broad codes that serve functions one way are marked as equivalents', access: 'public', cache: true, answer: qualificationPage, example: { items: [qualificationExample], next: null }, tag })
  qualifications(@Query({ schema: qualificationQuery }) query: QualificationQuery): Promise<Page<Qualification>> {
    return this.queries.qualifications(query);
  }
}
