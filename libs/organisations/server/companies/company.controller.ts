import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, slug, type Page } from '#base/contract';
import { Endpoint, MaybeWho, Version, Who, type Actor } from '#base/server';
import {
  company, companyChange, companyProfile, likenesses, likenessQuery, municipalityPage, municipalityQuery,
  type Company, type CompanyChange, type CompanyProfile, type Likenesses, type LikenessQuery, type Municipality, type MunicipalityQuery,
} from '#organisations/contract';
import { companyExample, likenessesExample, profileExample } from './examples';
import { LikenessQueries } from './likenesses';
import { MunicipalityQueries } from './municipality.queries';
import { ProfileQueries } from './profile.queries';
import { Profiles } from './profiles';

const byId = z.object({ id });
const byIdOrSlug = z.object({ id: z.union([id, slug]) });
const tag = 'organisations';
const owned = { 'path.id': 'company' };

@Controller('v1')
export class CompanyController {
  constructor(private readonly likenesses: LikenessQueries, private readonly municipalities: MunicipalityQueries, private readonly queries: ProfileQueries, private readonly profiles: Profiles) {}

  @Endpoint('GET', 'municipalities', { summary: 'Municipalities with the region each proposes; `q` is how the name starts', access: 'public', cache: true, answer: municipalityPage,
    example: { items: [{ name: 'Hoogeveen', province: 'Drenthe', region: 'north' }], next: null }, tag })
  municipality(@Query({ schema: municipalityQuery }) query: MunicipalityQuery): Promise<Page<Municipality>> {
    return this.municipalities.starting(query);
  }

  @Endpoint('GET', 'company-likenesses', { summary: 'Companies that are here already and may be the one you mean, and what the business register says', access: 'signed-in', answer: likenesses, example: likenessesExample, tag })
  like(@Query({ schema: likenessQuery }) query: LikenessQuery): Promise<Likenesses> {
    return this.likenesses.of(query);
  }

  @Endpoint('GET', 'companies/:id', { summary: 'One company, by id or slug; one that was merged names where it went', access: 'public', answer: company, example: companyExample, owned, does: 'see a company', refuses: [410], tag })
  one(@MaybeWho() actor: Actor | null, @Param({ schema: byIdOrSlug }) params: { id: string }): Promise<Company> {
    return this.queries.company(actor, params.id);
  }

  @Endpoint('GET', 'companies/:id/profile', { summary: 'Your company as you arrange it, with how it stands with HCA-ICT', access: 'signed-in', answer: companyProfile, example: profileExample, owned, does: 'see a company from inside', tag })
  profile(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<CompanyProfile> {
    return this.queries.one(actor, params.id);
  }

  @Endpoint('PATCH', 'companies/:id', { summary: 'Change what is named; who changes what it is known by is looked at anew', access: 'signed-in', versioned: true, answer: companyProfile, example: profileExample,
    bodyExample: { sizeBand: '50-249' }, owned, does: 'change a company', tag })
  async change(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: companyChange }) body: CompanyChange): Promise<CompanyProfile> {
    await this.profiles.change(actor, params.id, version, body);
    return this.queries.one(actor, params.id);
  }
}
