import { Body, Controller } from '@nestjs/common';
import { Endpoint, Who, type Actor } from '#base/server';
import {
  companyMatchDismissals, companyMatchMarks, marked, matchDismissals, matchMarks,
  type CompanyMatchDismissals, type CompanyMatchMarks, type Marked, type MatchDismissals, type MatchMarks,
} from '#matching/contract';
import { matchExample, requestMatchExample } from '../examples';
import { Marks } from './marks';

const tag = 'matches';
const example = { changed: 1 };
const bodyExample = { side: 'education', matches: [{ postingId: matchExample.posting.id, programmeId: matchExample.programme.id }] };
const companyExample = { side: 'company', matches: [{ postingId: requestMatchExample.posting.id, companyId: requestMatchExample.company.id }] };
const why = { reason: 'not-now', note: 'Dit jaar zitten we vol.' };
const owned = { 'body.matches.postingId': 'posting', 'body.matches.programmeId': 'programme' };
const companyOwned = { 'body.matches.postingId': 'posting', 'body.matches.companyId': 'company' };
const shared = { access: 'signed-in', status: 200, answer: marked, example, tag } as const;

/** What one side does with its matches. */
@Controller('v1')
export class MarkController {
  constructor(private readonly marks: Marks) {}

  @Endpoint('POST', 'match-dismissals', { summary: 'Put matches of offers and programmes aside for your side, with why; all of them or none', ...shared, bodyExample: { ...bodyExample, ...why }, owned, does: 'put a match aside' })
  dismiss(@Who() actor: Actor, @Body({ schema: matchDismissals }) body: MatchDismissals): Promise<Marked> {
    return this.marks.dismiss(actor, body);
  }

  @Endpoint('POST', 'match-dismissal-reversals', { summary: 'Take matches of offers and programmes back that your side put aside', ...shared, bodyExample, owned, does: 'mark a match' })
  takeBack(@Who() actor: Actor, @Body({ schema: matchMarks }) body: MatchMarks): Promise<Marked> {
    return this.marks.takeBack(actor, body);
  }

  @Endpoint('POST', 'match-readings', { summary: 'Note that you looked at matches of offers and programmes', ...shared, bodyExample, owned, does: 'mark a match' })
  read(@Who() actor: Actor, @Body({ schema: matchMarks }) body: MatchMarks): Promise<Marked> {
    return this.marks.read(actor, body);
  }

  @Endpoint('POST', 'company-match-dismissals', { summary: 'Put matches of requests and companies aside for your side, with why; all of them or none', ...shared, bodyExample: { ...companyExample, ...why }, owned: companyOwned, does: 'put a match of a company aside' })
  dismissCompany(@Who() actor: Actor, @Body({ schema: companyMatchDismissals }) body: CompanyMatchDismissals): Promise<Marked> {
    return this.marks.dismiss(actor, body);
  }

  @Endpoint('POST', 'company-match-dismissal-reversals', { summary: 'Take matches of requests and companies back that your side put aside', ...shared, bodyExample: companyExample, owned: companyOwned, does: 'mark a match of a company' })
  takeCompanyBack(@Who() actor: Actor, @Body({ schema: companyMatchMarks }) body: CompanyMatchMarks): Promise<Marked> {
    return this.marks.takeBack(actor, body);
  }

  @Endpoint('POST', 'company-match-readings', { summary: 'Note that you looked at matches of requests and companies', ...shared, bodyExample: companyExample, owned: companyOwned, does: 'mark a match of a company' })
  readCompany(@Who() actor: Actor, @Body({ schema: companyMatchMarks }) body: CompanyMatchMarks): Promise<Marked> {
    return this.marks.read(actor, body);
  }
}
