import { Body, Controller } from '@nestjs/common';
import { madeCompany, type MadeCompany } from '#accounts/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { companyDraft, type CompanyDraft } from '#organisations/contract';
import { companyDraftExample } from '#organisations/server';
import { CompanyStarts } from './company-starts';

@Controller('v1/companies')
export class CompanyStartController {
  constructor(private readonly starts: CompanyStarts) {}

  @Endpoint('POST', '', { summary: 'Start a company; you become its administrator', access: 'signed-in', creates: true, refuses: [429], answer: madeCompany, tag: 'organisations', bodyExample: companyDraftExample,
    example: { id: '0198a3c0-7b1e-7c44-9d51-1c1f2a3b4c5d', slug: 'veenpoort-software', name: 'Veenpoort Software' } })
  start(@Who() actor: Actor, @Body({ schema: companyDraft }) body: CompanyDraft): Promise<MadeCompany> {
    return this.starts.start(actor, body);
  }
}
