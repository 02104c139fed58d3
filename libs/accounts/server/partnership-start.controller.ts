import { Body, Controller } from '@nestjs/common';
import { Endpoint, Who, type Actor } from '#base/server';
import { madePartnership, partnershipDraft, type MadePartnership, type PartnershipDraft } from '#organisations/contract';
import { partnershipDraftExample } from '#organisations/server';
import { PartnershipStarts } from './partnership-starts';

@Controller('v1/partnerships')
export class PartnershipStartController {
  constructor(private readonly starts: PartnershipStarts) {}

  @Endpoint('POST', '', { summary: 'Start a partnership for your organisation; you become its administrator', access: 'signed-in', creates: true, refuses: [429], answer: madePartnership, tag: 'organisations', bodyExample: partnershipDraftExample,
    example: { id: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c71', slug: 'ict-noord', name: 'ICT Noord' }, owned: { 'body.organisationId': 'organisation' }, does: 'start a partnership' })
  start(@Who() actor: Actor, @Body({ schema: partnershipDraft }) body: PartnershipDraft): Promise<MadePartnership> {
    return this.starts.start(actor, body);
  }
}
