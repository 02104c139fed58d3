import { decidesAt, deputyPolicy, keeperPolicy, membershipPolicy } from '#accounts/server';
import type { Actor, Policy } from '#base/server';
import { checkInPolicy, ownQuestionPolicy } from '#check-ins/server';
import { clausePolicy, collaborationPolicy, hoursPolicy, institutionPartnerPolicy, milestonePolicy, planPolicy, workPolicy } from '#collaborations/server';
import { evaluationPolicy, storyPolicy } from '#evaluations/server';
import { brings, importPolicy } from '#imports/server';
import { companyMatchPolicy, institutionMatchPolicy, offerPairPolicy, postingMatchPolicy, programmeMatchPolicy, requestMatchPolicy, requestPairPolicy } from '#matching/server';
import { contactPolicy } from '#contacts/server';
import { backlogPolicy, companyPolicy, institutionPolicy, interestPolicy, organisationPolicy, partnershipPolicy, programmePolicy, type CompanyFacts } from '#organisations/server';
import { noticePolicy } from '#notifications/server';
import { factsOf, partnerPolicy, postingPolicy, savedSearchPolicy, templatePolicy } from '#postings/server';
import { approachPolicy, proposalPolicy } from '#proposals/server';
import { messagePolicy, threadPolicy } from '#threads/server';
import { workspacePolicy } from '#workspace/server';
import type { Facts, Kind } from './estate';

/** What must come of a request: done, refused with a reason, one of both, or an answer as if the ids at these places did not exist. */
export type Outcome = 'done' | 'refused' | 'seen' | { status: 404 | 400; asIfUnknown: string[] };
/** The things a request names, by place. */
type Named = (place: string) => string;
type Rule = (actor: Actor, named: Named, facts: <K extends Kind>(kind: K, id: string) => Facts[K]) => Outcome;

const hidden = (...places: string[]): Outcome => ({ status: 404, asIfUnknown: places });
/** What a policy says of one thing. */
const by = <T, V extends string>(policy: Policy<T, V | 'see'>, verb: V | 'see', find: (facts: Parameters<Rule>[2], id: string) => T): Rule => (actor, named, facts) => {
  const thing = find(facts, named('path.id'));
  return !policy.may(actor, 'see', thing) ? hidden('path.id') : policy.may(actor, verb, thing) ? 'done' : 'refused';
};
const posting = (facts: Parameters<Rule>[2], id: string) => factsOf(facts('posting', id), facts('posting', id).now);
const proposal = (facts: Parameters<Rule>[2], id: string) => facts('proposal', id);
const programme = (facts: Parameters<Rule>[2], id: string) => ({ ...facts('programme', id), isEnded: false });
const partnership = (facts: Parameters<Rule>[2], id: string) => facts('partnership', id);
const company = (facts: Parameters<Rule>[2], id: string): CompanyFacts => facts('company', id);
const seenOf = (verb: 'invite-partner' | 'hand-over' | 'target'): Rule => (actor, named, facts) => {
  const outcome = by(postingPolicy, verb, posting)(actor, named, facts);
  return outcome === 'done' ? 'seen' : outcome;
};
/** Who arranges what belongs to a company. */
const inside = (actor: Actor, companyId: string, facts: Parameters<Rule>[2]): Outcome => !organisationPolicy.may(actor, 'see', { id: companyId }) ? hidden('path.id')
  : companyPolicy.may(actor, 'change', facts('company', companyId)) ? 'done' : 'refused';
const collaboration = (facts: Parameters<Rule>[2], id: string) => facts('collaboration', id);
const unknownColleague = (rule: Rule): Rule => (actor, named, facts) => {
  const outcome = rule(actor, named, facts);
  return outcome === 'done' ? hidden() : outcome;
};

/** What the policy of members says; what comes of it depends on who else is there. */
const colleague = (verb: 'change-role' | 'hand-over' | 'remove'): Rule => (actor, named, facts) => {
  const { personId, role, ownerId, organisationType, hasAdmin } = facts('membership', named('path.id'));
  const thing = { personId, role, organisation: { id: ownerId, type: organisationType, hasAdmin } };
  return !membershipPolicy.may(actor, 'see', thing) ? hidden('path.id') : membershipPolicy.may(actor, verb, thing) ? 'seen' : 'refused';
};
const list = (facts: Parameters<Rule>[2], id: string) => facts('import', id);
/** Done by who may, were it not for something else that is missing. */
const seen = (rule: Rule): Rule => (actor, named, facts) => {
  const outcome = rule(actor, named, facts);
  return outcome === 'done' ? 'seen' : outcome;
};
const ofInstitution = (verb: 'see' | 'change' | 'correct'): Rule => (actor, named, facts) => facts('organisation', named('path.id')).type !== 'institution' ? hidden('path.id')
  : by(institutionPolicy, verb, (of, id) => of('organisation', id))(actor, named, facts);

/** A company that is known can be anybody's partner; the others here are nobody's. */
const ofPartner = (outcome: Outcome): Rule => (actor, named, facts) => !institutionPartnerPolicy.may(actor, 'see', { institutionId: named('path.id') }) ? hidden('path.id', 'path.companyId')
  : ['trusted', 'verified'].includes(facts('company', named('path.companyId')).verification) ? outcome : hidden('path.companyId');

const offered: Rule = (actor, named, facts) => {
  const [it, forWhom] = [posting(facts, named('body.matches.postingId')), programme(facts, named('body.matches.programmeId'))];
  return it.direction === 'offer' && offerPairPolicy.may(actor, 'see', { side: 'education', posting: it, programme: forWhom }) ? 'done' : hidden('body.matches.postingId', 'body.matches.programmeId');
};
const requested: Rule = (actor, named, facts) => {
  const [it, companyId] = [posting(facts, named('body.matches.postingId')), named('body.matches.companyId')];
  return it.direction === 'request' && requestPairPolicy.may(actor, 'see', { side: 'company', posting: it, companyId }) ? 'done' : hidden('body.matches.postingId', 'body.matches.companyId');
};

/** The story of what somebody looked back on, or that there is none. */
const storyAbout = (facts: Parameters<Rule>[2], id: string) => facts('evaluation', id).story;

/** Every thing that routes do with what is owned, by the words of their declaration. */
export const rules: Record<string, Rule> = {
  'see a posting': by(postingPolicy, 'see', posting),
  'pause a posting': by(postingPolicy, 'pause', posting),
  'resume a posting': by(postingPolicy, 'resume', posting),
  'take back a posting': by(postingPolicy, 'take-back', posting),
  'close a posting': by(postingPolicy, 'close', posting),
  // With its new closing date, which may be wrong for what has another period.
  'reopen a posting': (actor, named, facts) => {
    const outcome = by(postingPolicy, 'reopen', posting)(actor, named, facts);
    return outcome === 'done' ? 'seen' : outcome;
  },
  'withdraw a posting': (actor, named, facts) => {
    const thing = posting(facts, named('path.id'));
    return by(postingPolicy, ['draft', 'in-review'].includes(thing.status) ? 'discard' : 'withdraw', posting)(actor, named, facts);
  },
  'restore a posting': by(postingPolicy, 'restore', posting),
  'copy a posting': by(postingPolicy, 'copy', posting),
  // Whom an example names may be unknown, or be asked already.
  'invite a partner': seenOf('invite-partner'),
  'confirm as a partner': by(partnerPolicy, 'confirm', (facts, id) => facts('partner', id)),
  'decline as a partner': by(partnerPolicy, 'decline', (facts, id) => facts('partner', id)),
  'leave as a partner': by(partnerPolicy, 'leave', (facts, id) => facts('partner', id)),
  'remove a partner': by(partnerPolicy, 'remove', (facts, id) => facts('partner', id)),
  'ask a partner to lead': by(partnerPolicy, 'ask-to-lead', (facts, id) => facts('partner', id)),
  'take the lead': by(partnerPolicy, 'take-lead', (facts, id) => facts('partner', id)),
  'refuse the lead': by(partnerPolicy, 'refuse-lead', (facts, id) => facts('partner', id)),
  'keep the lead': by(partnerPolicy, 'keep-lead', (facts, id) => facts('partner', id)),
  'target a posting': seenOf('target'),
  // What lacks something is not handed over.
  'hand over a posting': seenOf('hand-over'),
  'refuse what was entered': by(postingPolicy, 'refuse', posting),
  'enter for a company': (actor, named) => {
    const id = named('body.institutionId');
    const own = actor.memberships.filter((m) => m.organisationId === id && m.type === 'institution');
    return own.length === 0 ? hidden('body.institutionId') : own.some(({ role }) => ['admin', 'manager', 'coordinator'].includes(role)) ? 'seen' : 'refused';
  },
  'keep a template': (actor, named, facts) => {
    const thing = posting(facts, named('body.postingId'));
    return !postingPolicy.may(actor, 'see', thing) ? hidden('body.postingId') : postingPolicy.may(actor, 'copy', thing) ? 'done' : 'refused';
  },
  'use a template': (actor, named, facts) => templatePolicy.may(actor, 'see', facts('template', named('path.id'))) ? 'done' : hidden('path.id'),
  'publish a posting': (actor, named, facts) => {
    const outcome = by(postingPolicy, 'publish', posting)(actor, named, facts);
    // What is over, and a request that is not whole yet, is refused for that.
    const { status, direction } = facts('posting', named('path.id'));
    return outcome === 'done' && (status !== 'draft' || direction !== 'offer') ? 'seen' : outcome;
  },
  'change a posting': (actor, named, facts) => {
    const thing = posting(facts, named('path.id'));
    if (!postingPolicy.may(actor, 'see', thing)) return hidden('path.id');
    if (!postingPolicy.may(actor, 'edit', thing)) return 'refused';
    return facts('branch', named('body.branchId')).companyId === thing.ownerId ? 'done' : { status: 400, asIfUnknown: ['body.branchId'] };
  },
  'write a draft': (actor, named, facts) => {
    const owner = facts('organisation', named('body.organisationId'));
    if (!actor.worksFor(owner.id)) return hidden('body.organisationId');
    return facts('branch', named('body.branchId')).companyId === owner.id ? 'done' : { status: 400, asIfUnknown: ['body.branchId'] };
  },
  'work for an organisation': (actor, named) => (actor.worksFor(named('body.organisationId')) ? 'done' : hidden('body.organisationId')),
  'read a notice': by(noticePolicy, 'read', (facts, id) => facts('notice', id)),
  'change a saved search': by(savedSearchPolicy, 'change', (facts, id) => facts('saved search', id)),
  'change a role': colleague('change-role'),
  'hand over': colleague('hand-over'),
  'end a membership': colleague('remove'),
  'undo a removal': (actor, named, facts) => {
    const outcome = colleague('change-role')(actor, named, facts);
    // Nobody was removed: there is nothing to undo.
    return outcome === 'seen' ? 'refused' : outcome;
  },
  'see the keepers of a programme': by(keeperPolicy, 'see', (facts, id) => facts('programme', id)),
  'set the keepers of a programme': by(keeperPolicy, 'set-keepers', (facts, id) => facts('programme', id)),
  invite: (actor, named, facts) => {
    const organisation = facts('organisation', named('path.id'));
    if (!organisationPolicy.may(actor, 'see', organisation)) return hidden('path.id');
    // What an example asks may not exist at this kind of organisation.
    return decidesAt(actor, { ...organisation, hasAdmin: true }) ? 'seen' : 'refused';
  },
  'change an invitation': (actor, named, facts) => {
    const { ownerId, organisationType, hasAdmin } = facts('invitation', named('path.id'));
    if (!organisationPolicy.may(actor, 'see', { id: ownerId })) return hidden('path.id');
    return decidesAt(actor, { id: ownerId, type: organisationType, hasAdmin }) ? 'done' : 'refused';
  },
  'decide who joins': (actor, named, facts) => {
    const { ownerId, organisationType, hasAdmin } = facts('join-request', named('path.id'));
    return decidesAt(actor, { id: ownerId, type: organisationType, hasAdmin }) ? 'done' : hidden('path.id');
  },
  'end a session': (actor, named, facts) => (facts('session', named('path.id')).personId === actor.personId ? 'done' : hidden('path.id')),
  'see an organisation from inside': by(organisationPolicy, 'see', (facts, id) => facts('organisation', id)),
  'see an institution from inside': ofInstitution('see'),
  'change an institution': ofInstitution('change'),
  'correct an institution': ofInstitution('correct'),
  'correct a municipality': (actor) => (actor.isAnalyst ? 'done' : 'refused'),
  'see a partnership from inside': by(partnershipPolicy, 'see', partnership),
  'change a partnership': by(partnershipPolicy, 'change', partnership),
  // Whom the example names is unknown.
  'ask to take part': seen(by(partnershipPolicy, 'ask', partnership)),
  'take off who takes part': (actor, named, facts) => {
    const outcome = by(partnershipPolicy, 'change', partnership)(actor, named, facts);
    return outcome === 'done' && !partnership(facts, named('path.id')).standings[named('path.organisationId')] ? hidden('path.organisationId') : outcome;
  },
  'answer a partnership': (actor, named, facts) => {
    const organisation = named('body.organisationId');
    if (!actor.worksFor(organisation)) return hidden('body.organisationId');
    const standing = partnership(facts, named('path.id')).standings[organisation];
    return !standing ? hidden('path.id') : actor.isAdminOf(organisation) && standing === 'invited' ? 'done' : 'refused';
  },
  'start a partnership': (actor, named) => {
    const organisation = named('body.organisationId');
    return !actor.worksFor(organisation) ? hidden('body.organisationId') : actor.isAdminOf(organisation) ? 'done' : 'refused';
  },
  'see a programme from inside': by(programmePolicy, 'see', programme),
  'plan a programme': by(programmePolicy, 'plan', programme),
  'end a programme': by(programmePolicy, 'end', programme),
  'reopen a programme': by(programmePolicy, 'reopen', programme),
  'remove a programme': (actor, named, facts) => {
    const outcome = by(programmePolicy, 'remove', programme)(actor, named, facts);
    // One in which something happened stays.
    return outcome === 'done' ? 'seen' : outcome;
  },
  'add a programme': (actor, named, facts) => {
    const { id, type } = facts('organisation', named('body.institutionId'));
    return type !== 'institution' || !actor.worksFor(id) ? hidden('body.institutionId') : actor.isAdminOf(id) ? 'done' : 'refused';
  },
  'see a company': by(companyPolicy, 'see', company),
  'see a company from inside': by(companyPolicy, 'see inside', company),
  'change a company': by(companyPolicy, 'change', company),
  'decide on a company': by(companyPolicy, 'refuse', company),
  'answer for a company': by(companyPolicy, 'answer', company),
  'report a company': by(companyPolicy, 'report', company),
  'report an institution': (actor, named, facts) => {
    const { id, type } = facts('organisation', named('path.id'));
    return type !== 'institution' ? hidden('path.id') : actor.worksFor(id) ? 'refused' : 'done';
  },
  'report a posting': by(postingPolicy, 'report', posting),
  'change a branch': (actor, named, facts) => inside(actor, facts('branch', named('path.id')).companyId, facts),
  'remove a branch': (actor, named, facts) => {
    const outcome = inside(actor, facts('branch', named('path.id')).companyId, facts);
    // Postings hang on it.
    return outcome === 'done' ? 'seen' : outcome;
  },
  'change a recognition': (actor, named, facts) => inside(actor, facts('recognition', named('path.id')).companyId, facts),
  'see the backlog': by(backlogPolicy, 'see', (_, companyId) => ({ companyId })),
  'change the backlog': by(backlogPolicy, 'see', (facts, id) => facts('backlog-item', id)),
  'see the interest of colleagues': by(interestPolicy, 'see', (_, companyId) => ({ companyId })),
  'change the interest of a colleague': by(interestPolicy, 'see', (facts, id) => facts('colleague-interest', id)),
  'settle a report': (actor) => (actor.isAnalyst ? 'done' : hidden('path.id')),
  'merge companies': (actor) => (actor.isAnalyst ? 'seen' : 'refused'),
  'undo a merge': (actor) => (actor.isAnalyst ? 'done' : hidden('path.id')),
  'see a contact request': by(contactPolicy, 'see', (facts, id) => facts('contact-request', id)),
  'withdraw a contact request': by(contactPolicy, 'withdraw', (facts, id) => facts('contact-request', id)),
  'handle a contact request': by(contactPolicy, 'handle', (facts, id) => facts('contact-request', id)),
  'ask to meet a programme': (actor, named, facts) => {
    const [sender, asked] = [facts('organisation', named('body.organisationId')), facts('organisation', named('body.institutionId'))];
    return sender.type !== 'company' || !actor.worksFor(sender.id) ? hidden('body.organisationId') : asked.type !== 'institution' ? hidden('body.institutionId') : 'seen';
  },
  'name a contact of an institution': (actor, named, facts) => !actor.isAnalyst ? 'refused' : facts('organisation', named('body.institutionId')).type === 'institution' ? 'done' : hidden('body.institutionId'),
  'change a draft of the match rule': (actor) => (actor.isAnalyst ? 'done' : hidden('path.id')),
  'discard a draft of the match rule': (actor) => (actor.isAnalyst ? 'done' : hidden('path.id')),
  'put a draft of the match rule in force': (actor) => (actor.isAnalyst ? 'done' : hidden('path.id')),
  'answer a question': (actor) => (actor.isAnalyst ? 'done' : hidden('path.id')),
  'see the matches of a posting': by(postingMatchPolicy, 'see', (facts, id) => posting(facts, id)),
  'see the companies that fit a posting': by(requestMatchPolicy, 'see', (facts, id) => posting(facts, id)),
  'see the matches of an institution': by(institutionMatchPolicy, 'see', (facts, id) => facts('organisation', id)),
  'see the matches of a company': by(companyMatchPolicy, 'see', (facts, id) => facts('company', id)),
  'see the matches of a programme': by(programmeMatchPolicy, 'see', (facts, id) => facts('programme', id)),
  'see the lists of an organisation': (actor, named) => (actor.worksFor(named('path.id')) ? 'done' : hidden('path.id')),
  'open a list': (actor, named) => {
    const id = named('body.organisationId');
    return !actor.worksFor(id) ? hidden('body.organisationId') : brings(actor, id, 'partners') === true ? 'done' : 'refused';
  },
  'see a list': by(importPolicy, 'see', list),
  'send a list': by(importPolicy, 'send', list),
  // No part of it came yet, and nothing was checked.
  'check a list': seen(by(importPolicy, 'check', list)),
  'run a list': seen(by(importPolicy, 'run', list)),
  'cancel a list': by(importPolicy, 'cancel', list),
  'mark a match': offered,
  'mark a match of a company': requested,
  // About some of them a proposal is open.
  'put a match aside': seen(offered),
  'put a match of a company aside': seen(requested),
  'look for proposals': () => 'done',
  'send a proposal': (actor, named, facts) => approachPolicy.may(actor, 'see', { posting: posting(facts, named('body.postingId')), programme: facts('programme', named('body.programmeId')) })
    ? 'seen' : hidden('body.postingId', 'body.programmeId'),
  // Of each posting its own answer says whether it is there.
  'send proposals together': (actor, named, facts) => (actor.speaksFor(named('body.proposals.programmeId'), facts('programme', named('body.proposals.programmeId')).institutionId) ? 'seen' : hidden('body.proposals.programmeId')),
  'see a proposal': by(proposalPolicy, 'see', proposal),
  'read a conversation': by(threadPolicy, 'see', proposal),
  'write in a conversation': by(threadPolicy, 'write', proposal),
  // What comes without a file is refused for that.
  'send a file': seen(by(threadPolicy, 'write', proposal)),
  'read an attachment': by(threadPolicy, 'see', (facts, id) => facts('attachment', id)),
  'take a message away': by(messagePolicy, 'remove', (facts, id) => facts('message', id)),
  'confirm a proposal': by(proposalPolicy, 'confirm', proposal),
  'accept a proposal': by(proposalPolicy, 'accept', proposal),
  // The terms of the example may be those that it has.
  'revise a proposal': seen(by(proposalPolicy, 'revise', proposal)),
  'resubmit a proposal': seen(by(proposalPolicy, 'resubmit', proposal)),
  // The day of the example may leave no time.
  'ask the class about a proposal': seen(by(proposalPolicy, 'ask-class', proposal)),
  'decline a proposal': by(proposalPolicy, 'decline', proposal),
  'withdraw a proposal': by(proposalPolicy, 'withdraw', proposal),
  'put back a proposal': by(proposalPolicy, 'put-back', proposal),
  'see who stands in': (actor, named) => (deputyPolicy.may(actor, 'see', { institutionId: named('path.id'), personId: actor.personId, deputyId: null }) ? 'done' : hidden('path.id')),
  // Whom an example names is no colleague.
  'name a deputy': (actor, named) => (deputyPolicy.may(actor, 'see', { institutionId: named('path.id'), personId: actor.personId, deputyId: null }) ? 'seen' : hidden('path.id')),
  'end a deputyship': by(deputyPolicy, 'end', (facts, id) => facts('deputyship', id)),
  'see the workspace of an organisation': by(workspacePolicy, 'see', (_, id) => ({ id })),
  'see the clauses of an institution': by(clausePolicy, 'see', (_, institutionId) => ({ institutionId })),
  'add a clause': by(clausePolicy, 'change', (_, institutionId) => ({ institutionId })),
  // Of one that stopped already, or of another version.
  'change a clause': seen(by(clausePolicy, 'change', (facts, id) => facts('institution-clause', id))),
  'restore a clause': by(clausePolicy, 'change', (facts, id) => facts('institution-clause', id)),
  'see the partners of an institution': by(institutionPartnerPolicy, 'see', (_, id) => ({ institutionId: id })),
  'see a partner': ofPartner('done'),
  // What was read is not of this version.
  'keep a partner': ofPartner('seen'),
  'forget a partner': ofPartner('seen'),
  'see a collaboration': by(collaborationPolicy, 'see', collaboration),
  'start a collaboration': by(collaborationPolicy, 'start', collaboration),
  // The day of the example has passed, and nobody planned one.
  'plan a kick-off': seen(by(workPolicy, 'plan-kick-off', collaboration)),
  'cancel a kick-off': seen(by(workPolicy, 'plan-kick-off', collaboration)),
  'add a milestone': by(workPolicy, 'add-milestone', collaboration),
  'write hours': seen(by(workPolicy, 'write-hours', collaboration)),
  'take a milestone': by(milestonePolicy, 'agree', (facts, id) => facts('milestone', id)),
  'reach a milestone': by(milestonePolicy, 'complete', (facts, id) => facts('milestone', id)),
  'reopen a milestone': by(milestonePolicy, 'reopen', (facts, id) => facts('milestone', id)),
  'remove a milestone': by(milestonePolicy, 'remove', (facts, id) => facts('milestone', id)),
  'take hours back': by(hoursPolicy, 'remove', (facts, id) => facts('hours-entry', id)),
  'decide in a collaboration': by(collaborationPolicy, 'decide', collaboration),
  'pause a collaboration': by(collaborationPolicy, 'pause', collaboration),
  'resume a collaboration': by(collaborationPolicy, 'resume', collaboration),
  'complete a collaboration': by(collaborationPolicy, 'complete', collaboration),
  'stop a collaboration': by(collaborationPolicy, 'stop', collaboration),
  'withdraw from a collaboration': by(collaborationPolicy, 'withdraw', collaboration),
  'see colleagues for a collaboration': by(collaborationPolicy, 'hand-over', collaboration),
  // Whoever the example names is nobody's colleague.
  'hand a collaboration over': unknownColleague(by(collaborationPolicy, 'hand-over', collaboration)),
  // What was read is not of this version.
  'change a joint plan': seen(by(planPolicy, 'change', collaboration)),
  'see the check-ins of a collaboration': by(checkInPolicy, 'see', collaboration),
  'see an evaluation': by(evaluationPolicy, 'see', (facts, id) => facts('evaluation', id)),
  // What was read is not of this version.
  'give an evaluation': seen(by(evaluationPolicy, 'give', (facts, id) => facts('evaluation', id))),
  'see a story': by(storyPolicy, 'see', storyAbout),
  // What was read is not of this version.
  'write a story': seen(by(storyPolicy, 'write', storyAbout)),
  'agree to a story': seen(by(storyPolicy, 'agree', storyAbout)),
  'withdraw from a story': by(storyPolicy, 'withdraw', storyAbout),
  'publish a story': by(storyPolicy, 'publish', (facts, id) => facts('story', id)),
  'repeat a collaboration': by(evaluationPolicy, 'repeat', (facts, id) => facts('evaluation', id)),
  'answer a check-in': (actor, named, facts) => {
    const thing = facts('check-in', named('path.id'));
    if (!checkInPolicy.may(actor, 'see', thing)) return hidden('path.id');
    return checkInPolicy.may(actor, 'answer', thing) && thing.status === 'asked' ? 'done' : 'refused';
  },
  'see the questions of an institution': by(ownQuestionPolicy, 'see', (_, institutionId) => ({ institutionId })),
  'add a question to check-ins': by(ownQuestionPolicy, 'change', (_, institutionId) => ({ institutionId })),
  // What was read is not of this version.
  'change a question of check-ins': seen(by(ownQuestionPolicy, 'change', (facts, id) => facts('check-in-question', id))),
  'restore a question of check-ins': by(ownQuestionPolicy, 'change', (facts, id) => facts('check-in-question', id)),
  // A link is sent so often and no more, and the institution's is its own.
  'keep the links of a check-in': seen(by(checkInPolicy, 'answer', (facts, id) => facts('check-in', id))),
  // What was read is not of this version.
  'answer a signal': seen(by(checkInPolicy, 'answer', (facts, id) => facts('signal', id))),
};
