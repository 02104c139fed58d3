import { Body, Controller } from '@nestjs/common';
import { Endpoint, Who, type Actor } from '#base/server';
import { institutionDraft, institutionSettings, type InstitutionDraft, type InstitutionSettings } from '#organisations/contract';
import { InstitutionQueries, institutionSettingsExample as example } from '#organisations/server';
import { InstitutionStarts } from './institution-starts';

@Controller('v1/institutions')
export class InstitutionStartController {
  constructor(private readonly starts: InstitutionStarts, private readonly queries: InstitutionQueries) {}

  @Endpoint('POST', '', { summary: 'Add an institution that the sources do not list, such as a university, and invite who administers it', access: 'signed-in', creates: true, refuses: [429], answer: institutionSettings, example,
    bodyExample: { name: 'Universiteit van de Delta', sector: 'wo', regions: ['south-west'], administrator: 'hoofd@delta.example' }, tag: 'organisations' })
  async add(@Who() actor: Actor, @Body({ schema: institutionDraft }) body: InstitutionDraft): Promise<InstitutionSettings> {
    return this.queries.settings(actor, await this.starts.start(actor, body));
  }
}
