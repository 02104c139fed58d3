import { addDays } from '#base/contract';
import { KIND_FORM } from '#guidance/contract';
import { ANSWER_DAYS, otherSide, sideOfStarter, type Party, type ProposalStatus } from '#proposals/contract';
import type { Calendar } from './calendar';
import { checkInsOf, job } from './check-ins';
import { questionFor } from './own-questions';
import type { DemoCollaboration } from './collaborations';
import { courseRows } from './course';
import { workRows } from './work';
import { detailsOf } from './details';
import { evaluationsOf } from './evaluations';
import { demoId, known } from './ids';
import type { Cast } from './organisations';
import { clausesOf } from './institutions';
import { planRows, trialDays } from './plans';
import type { DemoPosting } from './posting';
import type { DemoProposal } from './proposals';
import { gathered, type Row, type Rows } from './rows';
import { saidRows } from './said';
import { storiesOf } from './stories';
import type { DemoWorld } from './world';

const sides = ['company', 'institution'] as const;
const later = (moment: string, days: number) => new Date(Date.parse(moment) + days * 86_400_000).toISOString();

/** The rows of postings, proposals, collaborations and check-ins, with the jobs that follow from them. */
export function marketplaceRows(cal: Calendar, cast: Cast, world: DemoWorld): Rows {
  const postings = new Map(world.postings.map((posting) => [posting.key, posting]));
  const { collaborations, proposals } = world;
  const taken = new Map<string, number>();
  for (const { posting, seats, status } of collaborations) {
    // Stopping gives the seats back.
    if (status !== 'stopped') taken.set(posting, (taken.get(posting) ?? 0) + seats);
  }
  return gathered([
    ...[...postings.values()].map((posting) => postingRows(cal, cast, posting, taken.get(posting.key) ?? 0)),
    ...proposals.map((proposal) => proposalRows(cal, cast, known(postings, proposal.posting), proposal)),
    ...collaborations.map((collaboration) => collaborationRows(cal, cast, known(postings, collaboration.posting), collaboration)),
  ]);
}

const postingId = (cal: Calendar, { key, created }: DemoPosting) => demoId(`posting ${key}`, cal.moment(created));

function postingRows(cal: Calendar, cast: Cast, posting: DemoPosting, taken: number): Rows {
  const id = postingId(cal, posting);
  const status = posting.status ?? 'published';
  const programme = cast.programmes.get(posting.owner);
  const branch = programme ? null : known(cast.branches, posting.owner)[posting.branch ?? 0];
  const author = known(cast.people, posting.by);
  const version = posting.published ? 2 : 1;
  const { period } = posting;
  const days = period?.kind === 'dates' ? [...period.dates].sort() : null;
  const enteredAt = posting.enteredBy === undefined ? null : cal.moment(posting.created, 120);
  const contact = enteredAt ? adminOf(cast, posting.owner) : status === 'draft' ? null : author;
  const row: Row = {
    id, owner_id: programme?.institution.id ?? known(cast.parties, posting.owner).id, direction: programme ? 'request' : 'offer', kind: posting.kind, form: KIND_FORM[posting.kind], status,
    branch_id: branch?.id ?? null, programme_id: programme?.id ?? null, region: (programme ?? branch)?.region, municipality: (programme ?? branch)?.municipality,
    title: posting.title, summary: posting.summary, description: posting.description, reasons: posting.reasons, functions: posting.functions ?? [],
    specialisations: posting.specialisations ?? [], technologies: posting.technologies ?? [], levels: posting.levels, languages: posting.languages ?? ['nl'], workplace: posting.workplace ?? 'on-site',
    period_kind: period?.kind ?? null, from_on: period?.kind === 'range' ? period.from : days?.[0] ?? null, until_on: period?.kind === 'range' ? period.until : days?.at(-1) ?? null, dates: days,
    seats: posting.seats, seats_taken: taken, effort_hours: posting.hours ?? null, effort_euros: posting.euros ?? null, allowance_euros: posting.allowance ?? null,
    learning_goals: posting.goals ?? [], commercial_share: posting.commercial ?? null, confidentiality: posting.confidentiality ?? 'normal', difficulty: posting.difficulty ?? null,
    sector: posting.sector ?? null, open_to_others: posting.openToOthers ?? false, target_groups: posting.targetGroups ?? (posting.kind === 'reskilling-track' ? ['career-switchers'] : []), closes_on: posting.closes, contact_name: contact?.name ?? null,
    contact_email: contact?.email ?? null, details: posting.details ?? (status === 'draft' && !enteredAt ? {} : detailsOf(posting, programme ? 'request' : 'offer')), version,
    created_at: cal.moment(posting.created), created_by: author.id, published_at: posting.published && cal.moment(posting.published, 90),
    entered_by: posting.enteredBy === undefined ? null : known(cast.parties, posting.enteredBy).id, handed_over_at: enteredAt,
  };
  const outbox: Row[] = [];
  if (status === 'published') outbox.push(job('posting-published', { postingId: id, mail: false }, `${id}:v${version}`, null));
  if ((status === 'published' || status === 'paused') && posting.closes) {
    outbox.push(job('expire-posting', { postingId: id }, `${id}:${posting.closes}`, `${addDays(posting.closes, 1)} 00:00 Europe/Amsterdam`));
  }
  const partners = Object.entries(posting.partners ?? {}).map(([company, answer]) => ({
    id: demoId(`partner ${posting.key} ${company}`, cal.moment(posting.created)), posting_id: id, organisation_id: known(cast.parties, company).id, status: answer, version: 1, invited_at: cal.moment(posting.created, 60),
    invited_by: author.id, answered_at: answer === 'confirmed' ? cal.moment(posting.created, 300) : null, answered_by: answer === 'confirmed' ? adminOf(cast, company).id : null,
  }));
  return { posting: [row], posting_partner: partners, posting_audience_region: (posting.forRegions ?? []).map((region) => ({ posting_id: id, region })), outbox };
}

/** An administrator of a company. */
const adminOf = (cast: Cast, company: string) => known(cast.people, [...cast.people].find(([, { roles }]) => roles.some(([party, role]) => party === company && role === 'admin'))?.[0] ?? '');

/** Who stands on which side of a posting and a programme. */
function partiesOf(cast: Cast, posting: DemoPosting, { programme, company }: { programme: string; company?: string }) {
  const { id: programmeId, institution, manager } = known(cast.programmes, programme);
  const companyKey = company ?? posting.owner;
  const contact = company === undefined ? known(cast.people, posting.by) : adminOf(cast, company);
  return { programmeId, institutionId: institution.id, companyId: known(cast.parties, companyKey).id, manager: known(cast.people, manager), contact };
}

function proposalRows(cal: Calendar, cast: Cast, posting: DemoPosting, proposal: DemoProposal): Rows {
  const { programmeId, institutionId, companyId, manager, contact } = partiesOf(cast, posting, proposal);
  const { status, startedBy = 'programme' } = proposal;
  const created = cal.moment(proposal.sent, 120);
  const id = demoId(`proposal ${proposal.posting} ${proposal.programme} ${companyId}`, created);
  const confirmed = proposal.confirmed ? cal.moment(proposal.confirmed, 200) : null;
  const ended = proposal.ended ? cal.moment(proposal.ended, 320) : null;
  const deadline = later(confirmed ?? created, ANSWER_DAYS);
  const side = sideOfStarter(startedBy);
  const asked = proposal.classAsked ? cal.moment(proposal.classAsked[0], 140) : null;
  const decider = side === 'institution' && !confirmed ? 'company' : 'institution';
  const endedSide = status === 'withdrawn' ? side : status === 'declined' || status === 'expired' ? decider : null;
  const moves = movesOf(id, { side, created, confirmed, ended, status, endedSide, by: { company: contact.id, institution: manager.id }, asked }, proposal);
  const row: Row = {
    id, posting_id: postingId(cal, posting), programme_id: programmeId, company_id: companyId, institution_id: institutionId, started_by: startedBy, side, ended_side: endedSide, moves: moves.length, status, seats: proposal.seats,
    message: proposal.message, deadline_at: deadline, version: moves.length, class_until: proposal.classAsked?.[1] ?? null, created_at: created, created_by: startedBy === 'programme' ? manager.id : contact.id,
    confirmed_at: confirmed, confirmed_by: confirmed && contact.id, accepted_at: status === 'accepted' ? ended : null, accepted_by: status === 'accepted' ? manager.id : null, ended_at: ended,
  };
  const outbox = ended ? [] : [job('expire-proposal', { proposalId: id }, `${id}:${moves.length}`, deadline),
    ...(proposal.classAsked ? [job('remind-class', { proposalId: id, move: moves.length }, `${id}:${moves.length}`, `${addDays(proposal.classAsked[1], 1)} 09:00 Europe/Amsterdam`)] : [])];
  return { proposal: [row], proposal_move: moves, outbox, ...saidRows(cal, id, proposal.sent, proposal.said ?? [], { company: contact.id, institution: manager.id }) };
}

/** What happened to a proposal, as its page tells it. */
function movesOf(id: string, { side, created, confirmed, ended, status, endedSide, by, asked }: {
  side: Party; created: string; confirmed: string | null; ended: string | null; status: ProposalStatus; endedSide: Party | null; by: Record<Party, string>; asked: string | null;
}, { seats, message, declined, classAsked }: DemoProposal): Row[] {
  const acts = { accepted: 'accept', declined: 'decline', withdrawn: 'withdraw', expired: 'expire', lapsed: 'lapse' } as Record<string, string>;
  const ender = status === 'accepted' ? 'institution' : status === 'expired' ? null : endedSide;
  const blank = { proposal_id: id, person_id: null, turn: null, revision: null, seats: null, message: null, reason: null, sentence: null, is_welcome: null, class_until: null };
  const [reason, sentence] = status === 'declined' && declined ? declined : [null, null];
  return [
    { ...blank, act: 'send', side, person_id: by[side], at: created, turn: otherSide(side), revision: 1, seats, message },
    ...(confirmed ? [{ ...blank, act: 'confirm', side: 'company', person_id: by.company, at: confirmed, turn: 'institution' }] : []),
    ...(asked && classAsked ? [{ ...blank, act: 'ask-class', side: 'institution', person_id: by.institution, at: asked, turn: 'institution', class_until: classAsked[1] }] : []),
    ...(ended ? [{ ...blank, act: acts[status], side: ender, person_id: ender && by[ender], at: ended, reason, sentence, is_welcome: reason === null ? null : false }] : []),
  ].map((move, place) => ({ ...move, number: place + 1 }) as Row);
}

function collaborationRows(cal: Calendar, cast: Cast, posting: DemoPosting, collaboration: DemoCollaboration): Rows {
  const { status, sent, from, until, startedBy, ended } = collaboration;
  const { programmeId, institutionId, companyId, manager, contact } = partiesOf(cast, posting, collaboration);
  const accepted = addDays(sent, collaboration.acceptedAfter ?? (startedBy === 'company' ? 6 : 9));
  const agreed = proposalRows(cal, cast, posting, { ...collaboration, status: 'accepted', ended: accepted, ...(startedBy === 'company' ? {} : { confirmed: addDays(sent, collaboration.confirmedAfter ?? 5) }) });
  const opened = cal.moment(accepted, 320);
  const id = demoId(`collaboration ${collaboration.posting} ${collaboration.programme} ${companyId}`, opened);
  const hasStarted = status !== 'preparing';
  const row: Row = {
    id, proposal_id: agreed['proposal']?.[0]?.['id'], posting_id: postingId(cal, posting), programme_id: programmeId, company_id: companyId, institution_id: institutionId,
    kind: posting.kind, form: KIND_FORM[posting.kind], region: placeOf(cast, posting), seats: collaboration.seats, status, from_on: from, until_on: until,
    company_contact_name: contact.name, company_contact_email: contact.email, company_contact_locale: contact.locale, institution_contact_id: manager.id,
    version: 1 + (hasStarted ? 1 : 0) + (ended ? 1 : 0), created_at: opened, started_at: hasStarted ? cal.moment(from, 30) : null, started_by: hasStarted ? manager.id : null,
    ended_at: ended ? cal.moment(ended, 420) : null, paused_from: status === 'paused' ? 'running' : null, back_on: status === 'paused' ? cal.day(12) : null,
  };
  const answering = Object.fromEntries(sides.map((side) => [side, side === 'company' ? contact : manager])) as Record<(typeof sides)[number], typeof manager>;
  const needed = hasStarted && status !== 'trial' ? trialDays({ kind: posting.kind, from, until, today: cal.today }) : [];
  const trial = collaboration.trial?.filter((day) => day > from) ?? (needed.length > 0 ? needed : undefined);
  const course = hasStarted ? courseRows(cal, { collaboration: { ...collaboration, trial }, id, managerId: manager.id, contactId: contact.id, started: String(row['started_at']), ended: row['ended_at'] as string | null }) : {};
  const plan = planRows({ id, ...(trial ? { trial } : {}), kind: posting.kind, hasStarted, from, until, opened, institutionBy: manager.id, companyBy: contact.id, trainer: contact.name, clauses: clausesOf(cast, institutionId, posting.kind), hasPartners: Object.values(posting.partners ?? {}).includes('confirmed') });
  const work = collaboration.from >= cal.day(-730) ? workRows(cal, { collaboration, kind: posting.kind, id, managerId: manager.id, contactId: contact.id, opened, ended: row['ended_at'] as string | null }) : {};
  return gathered([agreed, { collaboration: [row] }, plan, course, work, checkInsOf(cal, { ...collaboration, id, kind: posting.kind, contacts: answering, question: questionFor(cal, cast, institutionId, posting.kind) }),
    ...(hasStarted ? [evaluationsOf(cal, { ...collaboration, id, kind: posting.kind, contacts: answering }), storiesOf(cal, { ...collaboration, id, contacts: answering })] : [])]);
}

const placeOf = (cast: Cast, { owner, branch }: DemoPosting) => cast.programmes.get(owner)?.region ?? known(cast.branches, owner)[branch ?? 0]?.region;
