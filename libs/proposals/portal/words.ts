import { daysBetween, type Locale } from '#base/contract';
import { dayOf, writeDay, type Membership, type StateLook } from '#base/portal';
import { KINDS, type Kind } from '#guidance/contract';
import { LEVELS, type Level } from '#pathways/contract';
import { unitsOf, type KindSlug, type Posting } from '#postings/contract';
import type { Party, Proposal, ProposalPeriod, ProposalStatus } from '#proposals/contract';

/** On which side of the seam the reader stands. */
export function sideOf({ company }: Proposal, memberships: readonly Membership[]): Party {
  return memberships.some(({ organisation }) => organisation.id === company.id) ? 'company' : 'institution';
}

export const unitsLine = ({ posting, seats }: Proposal, locale: Locale): string => unitsOf(posting.kind as KindSlug, seats)[locale];
export const kindName = ({ posting }: Proposal, locale: Locale): string => KINDS[posting.kind as Kind]?.[locale] ?? posting.kind;
export const levelName = ({ programme }: Proposal, locale: Locale): string => LEVELS[programme.level as Level]?.[locale] ?? programme.level;

/** What a proposal is about, said to the reader's side. */
export function headline(proposal: Proposal, side: Party, locale: Locale): string {
  const { company, institution, startedBy, posting } = proposal;
  const units = unitsLine(proposal, locale);
  const other = side === 'company' ? institution.name : company.name;
  const isOwn = startedBy === (side === 'company' ? 'company' : 'programme');
  if (posting.direction === 'request') {
    if (isOwn) return side === 'company' ? $localize`:@@proposals.words.responded:Reactie aan ${other}:company:: ${units}:units:` : $localize`:@@proposals.words.invited:Uitnodiging aan ${other}:institution:: ${units}:units:`;
    return side === 'company' ? $localize`:@@proposals.words.asks-you:${other}:institution: vraagt jullie: ${units}:units:` : $localize`:@@proposals.words.comes:${other}:company: reageert met ${units}:units:`;
  }
  if (side === 'company') {
    return isOwn ? $localize`:@@proposals.words.invited:Uitnodiging aan ${other}:institution:: ${units}:units:` : $localize`:@@proposals.words.asks:${other}:institution: vraagt ${units}:units:`;
  }
  return isOwn ? $localize`:@@proposals.words.responded:Reactie aan ${other}:company:: ${units}:units:` : $localize`:@@proposals.words.offers:${other}:company: biedt ${units}:units:`;
}

/** "Stage: Van eerste ticket tot release. Software Developer, mbo 4." */
export function matter(proposal: Proposal, locale: Locale): string {
  const { title } = proposal.posting;
  return `${kindName(proposal, locale)}: ${title}${/[.?!]$/.test(title) ? '' : '.'} ${proposal.programme.name}, ${levelName(proposal, locale)}.`;
}

/** How long a side still has: "nog 5 dagen", "nog tot vandaag". */
export function timeLeft(deadlineAt: string | null, now: string | null): string {
  if (!deadlineAt || !now) return '';
  const days = daysBetween(dayOf(now), dayOf(deadlineAt));
  if (days < 0) return $localize`:@@proposals.words.over:voorbij`;
  if (days === 0) return $localize`:@@proposals.words.today:nog tot vandaag`;
  return days === 1 ? $localize`:@@proposals.words.tomorrow:nog tot morgen` : $localize`:@@proposals.words.days-left:nog ${days}:days: dagen`;
}

export const bareDay = (moment: string | null, locale: Locale): string => (moment ? writeDay(moment, locale, 'bare') : '');

/** A shape for each state; an ended proposal is no mistake and never red. */
export const PROPOSAL_LOOKS: Record<ProposalStatus, StateLook> = {
  sent: 'plan', confirmed: 'trial', accepted: 'done', declined: 'pause', withdrawn: 'pause', expired: 'pause', lapsed: 'pause',
};

/** The state in a word or two, for narrow places. */
export function stateWord(status: ProposalStatus): string {
  switch (status) {
    case 'sent': return $localize`:@@proposals.state.sent:Verstuurd`;
    case 'confirmed': return $localize`:@@proposals.state.confirmed:Bevestigd`;
    case 'accepted': return $localize`:@@proposals.state.accepted:Geaccepteerd`;
    case 'declined': return $localize`:@@proposals.state.declined:Afgewezen`;
    case 'withdrawn': return $localize`:@@proposals.state.withdrawn:Ingetrokken`;
    case 'expired': return $localize`:@@proposals.state.expired:Verlopen`;
    case 'lapsed': return $localize`:@@proposals.state.lapsed:Vervallen`;
  }
}

/** The period of a posting as two days, where it has them: a proposal stays within it. */
export function periodWithin({ period }: Pick<Posting, 'period'>): ProposalPeriod | null {
  if (period?.kind === 'range') return { from: period.from, until: period.until };
  const days = period?.kind === 'dates' ? [...period.dates].sort() : [];
  const [from, until] = [days[0], days.at(-1)];
  return from && until ? { from, until } : null;
}

/** Somebody still has to answer it. */
export const isUnderWay = ({ status }: Pick<Proposal, 'status'>): boolean => status === 'sent' || status === 'confirmed';
