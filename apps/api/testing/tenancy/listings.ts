import { decidesAt } from '#accounts/server';
import type { Actor } from '#base/server';
import { checkInPolicy } from '#check-ins/server';
import { collaborationPolicy } from '#collaborations/server';
import { importPolicy } from '#imports/server';
import { companyMatchPolicy, programmeMatchPolicy, seesAllMatches } from '#matching/server';
import { contactPolicy } from '#contacts/server';
import { seesMonitor } from '#monitor/server';
import { noticePolicy } from '#notifications/server';
import { factsOf, postingPolicy, savedSearchPolicy } from '#postings/server';
import { proposalPolicy } from '#proposals/server';
import type { Facts, Kind } from './estate';

/** What lists show: which rows stand in them for somebody, of all there are; `within` is the id in the address. */
interface Listing<K extends Kind> { kind: K; of(item: Record<string, { id: string }> & { id: string }): string; shows(actor: Actor | null, row: Facts[K], within: string): boolean }
const listing = <K extends Kind>(kind: K, shows: Listing<K>['shows'], of: Listing<K>['of'] = (item) => item.id) => ({ kind, of, shows }) as unknown as Listing<Kind>;
const asking: Listing<Kind>['of'] = (item) => `${item['posting']?.id}:${item['company']?.id}`;
const pair: Listing<Kind>['of'] = (item) => `${item['posting']?.id}:${item['programme']?.id}`;

export const listings: Record<string, Listing<Kind>> = {
  'open posting': listing('posting', (_, row) => row.status === 'published' && row.audience === null),
  template: listing('template', (_, row, within) => row.organisationId === within && !row.isRemoved),
  posting: listing('posting', (actor, row, within) => [row.ownerId, row.enteredBy, ...row.partnerIds, ...row.invitedIds].includes(within) && actor !== null && postingPolicy.may(actor, 'see', factsOf(row))),
  programme: listing('programme', (_, row, within) => row.institutionId === within),
  'open posting of a company': listing('posting', (_, row, within) => row.ownerId === within && row.status === 'published'),
  'municipality at the desk': listing('municipality', (actor) => actor !== null && actor.isAnalyst),
  'partnership of an organisation': listing('partnership', (_, row, within) => ['invited', 'member'].includes(row.standings[within] ?? '')),
  notice: listing('notice', (actor, row) => actor !== null && noticePolicy.may(actor, 'see', row)),
  'saved search': listing('saved search', (actor, row) => actor !== null && savedSearchPolicy.may(actor, 'see', row)),
  'company at the desk': listing('company', (actor, row) => actor !== null && actor.isAnalyst && row.verification === 'waiting'),
  'open report': listing('report', (actor) => actor !== null && actor.isAnalyst),
  'company merge': listing('company-merge', (actor) => actor !== null && actor.isAnalyst),
  'company pair': listing('company-pair', () => false),
  recognition: listing('recognition', (_, row, within) => row.companyId === within),
  'backlog item': listing('backlog-item', (_, row, within) => row.companyId === within),
  deputyship: listing('deputyship', (_, row, within) => row.institutionId === within),
  'institution-clause': listing('institution-clause', (_, row, within) => row.institutionId === within),
  'colleague interest': listing('colleague-interest', (_, row, within) => row.companyId === within),
  'contact request': listing('contact-request', (actor, row) => actor !== null && contactPolicy.may(actor, 'see', row)),
  gap: listing('gap', (actor) => actor !== null && seesMonitor(actor)),
  'version of the match rule': listing('match-rule', (actor) => actor !== null && actor.isAnalyst, (item) => String(item['version'])),
  'draft of the match rule': listing('match-rule-draft', (actor) => actor !== null && actor.isAnalyst),
  'walk over all matches': listing('match-sweep', (actor) => actor !== null && actor.isAnalyst),
  story: listing('story', (actor) => actor !== null && actor.isAnalyst),
  question: listing('question', (actor) => actor !== null && actor.isAnalyst),
  branch: listing('branch', (_, row, within) => row.companyId === within),
  'own session': listing('session', (actor, row) => row.personId === actor?.personId),
  // Nobody here has the mail domain of an organisation; what who has sees is told elsewhere.
  'own way in': listing('organisation', () => false),
  member: listing('member', (_, row, within) => row.ownerId === within),
  invitation: listing('invitation', (actor, row, within) => row.ownerId === within && actor !== null && decidesAt(actor, { id: row.ownerId, type: row.organisationType, hasAdmin: row.hasAdmin })),
  'join request': listing('join-request', (actor, row) => actor !== null && decidesAt(actor, { id: row.ownerId, type: row.organisationType, hasAdmin: row.hasAdmin })),
  proposal: listing('proposal', (actor, row) => actor !== null && proposalPolicy.may(actor, 'see', row)),
  'institution-partner': listing('institution-partner', (_, row, within) => row.institutionId === within, (item) => `${String(item['institutionId'])}:${item['company']?.id}`),
  'collaboration of an organisation': listing('collaboration', (actor, row, within) => actor !== null && (row.companyId === within ? actor.worksFor(within) : row.institutionId === within && actor.speaksFor(row.programmeId, within))),
  collaboration: listing('collaboration', (actor, row) => actor !== null && collaborationPolicy.may(actor, 'see', row)),
  import: listing('import', (actor, row, within) => row.organisationId === within && actor !== null && importPolicy.may(actor, 'see', row)),
  'row of an import': listing('import-row', (_, row, within) => row.importId === within, (item) => `${String(item['importId'])}:${String(item['number'])}`),
  'match of a programme': listing('match', (_, row, within) => row.programmeId === within && row.isOpen, pair),
  'match of an institution': listing('match', (actor, row, within) => row.institutionId === within && row.isOpen && actor !== null && actor.speaksFor(row.programmeId, row.institutionId), pair),
  'match of the offers of a company': listing('match', (_, row, within) => row.ownerId === within && row.isOpen, pair),
  'match of a posting': listing('match', (actor, row, within) => row.postingId === within && actor !== null
    && (seesAllMatches(actor, row) || programmeMatchPolicy.may(actor, 'see', { id: row.programmeId, institutionId: row.institutionId })), pair),
  'match of a company': listing('company-match', (_, row, within) => row.companyId === within && row.isOpen, asking),
  'company match of a posting': listing('company-match', (actor, row, within) => row.postingId === within && actor !== null
    && (seesAllMatches(actor, row) || companyMatchPolicy.may(actor, 'see', { id: row.companyId })), asking),
  'check-in-question': listing('check-in-question', (_, row, within) => row.institutionId === within),
  'check-in': listing('check-in', (actor, row, within) => row.collaborationId === within && actor !== null && checkInPolicy.may(actor, 'see', row)),
};
