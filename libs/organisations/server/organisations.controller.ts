import { Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, slug, type Page, type PageQuery } from '#base/contract';
import { Endpoint } from '#base/server';
import {
  institution, institutionFacets, institutionFilter, institutionPage, institutionQuery, programme, programmePage, programmeQuery, regionPage,
  type Institution, type InstitutionFacets, type InstitutionFilter, type InstitutionQuery, type Programme, type ProgrammeQuery, type RegionFacts,
} from '#organisations/contract';
import { DirectoryQueries } from './directory.queries';
import { institutionExample, institutionFacetsExample, programmeExample, regionExample } from './examples';
import { OrganisationsQueries } from './organisations.queries';
import { ProgrammeQueries } from './programme.queries';

const tag = 'organisations';
const byId = z.object({ id });
const byIdOrSlug = z.object({ id: z.union([id, slug]) });

@Controller('v1')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsQueries, private readonly directory: DirectoryQueries, private readonly programmes: ProgrammeQueries) {}

  @Endpoint('GET', 'regions', { summary: 'The Techniekpact regions and their neighbours', access: 'public', cache: true, answer: regionPage, example: { items: [regionExample], next: null }, tag })
  regions(@Query({ schema: pageQuery }) query: PageQuery): Promise<Page<RegionFacts>> {
    return this.organisations.regions(query);
  }

  @Endpoint('GET', 'institutions', { summary: 'Institutions by name; `q` finds old and new names', access: 'public', cache: true, answer: institutionPage, example: { items: [institutionExample], next: null }, tag })
  institutions(@Query({ schema: institutionQuery }) query: InstitutionQuery): Promise<Page<Institution>> {
    return this.organisations.institutions(query);
  }

  @Endpoint('GET', 'institutions/facets', { summary: 'How many institutions of today a search finds, and how many each other choice would', access: 'public', cache: true, answer: institutionFacets, example: institutionFacetsExample, tag })
  count(@Query({ schema: institutionFilter }) filter: InstitutionFilter): Promise<InstitutionFacets> {
    return this.directory.count(filter);
  }

  @Endpoint('GET', 'institutions/:id', { summary: 'One institution, by id or slug', access: 'public', cache: true, answer: institution, example: institutionExample, known: ['path.id'], tag })
  institution(@Param({ schema: byIdOrSlug }) params: { id: string }): Promise<Institution> {
    return this.organisations.institution(params.id);
  }

  @Endpoint('GET', 'programmes', { summary: 'Programmes by name; an institution that was taken over gives those of its successor', access: 'public', cache: true, answer: programmePage, example: { items: [programmeExample], next: null }, known: ['query.institution'], tag })
  list(@Query({ schema: programmeQuery }) query: ProgrammeQuery): Promise<Page<Programme>> {
    return this.programmes.programmes(query);
  }

  @Endpoint('GET', 'programmes/:id', { summary: 'One programme', access: 'public', cache: true, answer: programme, example: programmeExample, known: ['path.id'], tag })
  programme(@Param({ schema: byId }) params: { id: string }): Promise<Programme> {
    return this.programmes.programme(params.id);
  }
}
