import { Controller, Query } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Endpoint } from '#base/server';
import { likenesses, likenessQuery, municipalityPage, municipalityQuery, type Likenesses, type LikenessQuery, type Municipality, type MunicipalityQuery } from '#organisations/contract';
import { likenessesExample } from './examples';
import { LikenessQueries } from './likenesses';
import { MunicipalityQueries } from './municipality.queries';

const tag = 'organisations';

@Controller('v1')
export class CompanyController {
  constructor(private readonly likenesses: LikenessQueries, private readonly municipalities: MunicipalityQueries) {}

  @Endpoint('GET', 'municipalities', { summary: 'Municipalities with the region each proposes; `q` is how the name starts', access: 'public', cache: true, answer: municipalityPage,
    example: { items: [{ name: 'Hoogeveen', province: 'Drenthe', region: 'north' }], next: null }, tag })
  municipality(@Query({ schema: municipalityQuery }) query: MunicipalityQuery): Promise<Page<Municipality>> {
    return this.municipalities.starting(query);
  }

  @Endpoint('GET', 'company-likenesses', { summary: 'Companies that are here already and may be the one you mean, and what the business register says', access: 'signed-in', answer: likenesses, example: likenessesExample, tag })
  like(@Query({ schema: likenessQuery }) query: LikenessQuery): Promise<Likenesses> {
    return this.likenesses.of(query);
  }
}
