import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import {
  companyProfile, deskCompany, deskPage, deskQuery, openReportPage, received, reportOf, reportSettlement, verificationAnswer, verificationDecision,
  type CompanyProfile, type DeskCompany, type DeskQuery, type OpenReport, type Received, type Report, type VerificationDecision,
} from '#organisations/contract';
import { ProfileQueries } from '../companies/profile.queries';
import { deskExample, profileExample, reportExample } from '../companies/examples';
import { DeskQueries } from './desk.queries';
import { Reports } from './reports';
import { Verifications } from './verifications';

const byId = z.object({ id });
const tag = 'desk';
const owned = { 'path.id': 'company' };

/** The analyst's desk: who a company is, and what is said about it. */
@Controller('v1')
export class DeskController {
  constructor(private readonly verifications: Verifications, private readonly desk: DeskQueries, private readonly profiles: ProfileQueries, private readonly reports: Reports) {}

  @Endpoint('GET', 'desk/companies', { summary: 'Companies at the desk of HCA-ICT, who waits longest first, with what is known of each', access: 'signed-in', answer: deskPage, example: { items: [deskExample], next: null }, lists: 'company at the desk', tag })
  list(@Who() actor: Actor, @Query({ schema: deskQuery }) query: DeskQuery): Promise<Page<DeskCompany>> {
    return this.desk.list(actor, query);
  }

  @Endpoint('POST', 'companies/:id/verification-decisions', { summary: 'Approve, refuse with a reason, ask, or note that you looked', access: 'signed-in', answer: deskCompany, example: deskExample,
    bodyExample: { decision: 'refuse', reason: 'unknown', text: 'We vinden dit bedrijf niet terug. Heb je een nummer of een website?' }, owned, does: 'decide on a company', tag })
  async decide(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: verificationDecision }) body: VerificationDecision): Promise<DeskCompany> {
    await this.verifications.decide(actor, params.id, body);
    return this.desk.one(actor, params.id);
  }

  @Endpoint('POST', 'companies/:id/verification-answers', { summary: 'Answer a question or a refusal of HCA-ICT', access: 'signed-in', answer: companyProfile, example: profileExample,
    bodyExample: { text: 'Ons nummer staat nu in het profiel; de website hoort bij ons moederbedrijf.' }, owned, does: 'answer for a company', tag })
  async answer(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: verificationAnswer }) body: { text: string }): Promise<CompanyProfile> {
    await this.verifications.answer(actor, params.id, body.text);
    return this.profiles.one(actor, params.id);
  }

  @Endpoint('POST', 'companies/:id/reports', { summary: 'Say that something is wrong with a company', access: 'signed-in', creates: true, answer: received, example: { id: reportExample.id, createdAt: reportExample.createdAt },
    bodyExample: { reason: 'conduct', text: 'De begeleider die was afgesproken, is nooit gekomen.' }, owned, does: 'report a company', tag })
  report(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: reportOf('company') }) body: Report): Promise<Received> {
    return this.reports.ofCompany(actor, params.id, body);
  }

  @Endpoint('POST', 'institutions/:id/reports', { summary: 'Say that something is wrong with an institution', access: 'signed-in', creates: true, answer: received, example: { id: reportExample.id, createdAt: reportExample.createdAt },
    bodyExample: { reason: 'facts', text: 'Deze opleiding bestaat sinds vorig jaar niet meer.' }, owned: { 'path.id': 'organisation' }, does: 'report an institution', tag })
  reportInstitution(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: reportOf('institution') }) body: Report): Promise<Received> {
    return this.reports.ofInstitution(actor, params.id, body);
  }

  @Endpoint('GET', 'reports', { summary: 'Reports about organisations and postings that were not settled yet, oldest first', access: 'signed-in', answer: openReportPage, example: { items: [reportExample], next: null }, lists: 'open report', tag })
  open(@Who() actor: Actor, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<OpenReport>> {
    return this.reports.open(actor, query);
  }

  @Endpoint('POST', 'reports/:id/settlement', { summary: 'Settle a report, with what came of it', access: 'signed-in', answer: received, example: { id: reportExample.id, createdAt: reportExample.createdAt },
    bodyExample: { outcome: 'Gebeld met het bedrijf; er komt een nieuwe begeleider.' }, owned: { 'path.id': 'report' }, does: 'settle a report', tag })
  settle(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: reportSettlement }) body: { outcome: string }): Promise<Received> {
    return this.reports.settle(actor, params.id, body.outcome);
  }
}
