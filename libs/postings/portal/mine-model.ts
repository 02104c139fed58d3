import { writeDay } from '#base/portal';
import type { Locale } from '#base/contract';
import { POSTING_STATUS, unitsOf } from '#postings/contract';
import type { OwnPosting, PostingStatus, Stage } from '#postings/contract';
import { kindName } from './words';

/** A heading with the postings below it. */
export interface Group {
  key: string;
  heading: string;
  items: readonly OwnPosting[];
}

/** Whether somebody of the organisation has something to do, sooner than with the rest. */
export function waits({ role, status, waiting, pausedBy, isHandedOver, isAskedToLead }: OwnPosting): boolean {
  return role === 'invited' || isAskedToLead || waiting > 0 || (status === 'paused' && pausedBy === 'silence') || (role === 'owner' && status === 'draft' && isHandedOver);
}

const order: readonly PostingStatus[] = ['published', 'paused', 'in-review', 'draft', 'filled', 'expired', 'closed', 'withdrawn'];

/** What waits first, then everything by where it stands. */
export function grouped(items: readonly OwnPosting[], locale: Locale): Group[] {
  const waiting = items.filter(waits);
  const rest = items.filter((one) => !waits(one));
  const groups = order.map((status) => ({ key: status, heading: POSTING_STATUS[status][locale], items: rest.filter((one) => one.status === status) }));
  return [{ key: 'waits', heading: $localize`:@@postings.mine.waits:Wacht op jullie`, items: waiting }, ...groups].filter((group) => group.items.length > 0);
}

/** The page's heading: what is found. */
export function finding(items: readonly OwnPosting[], stage: Stage): string {
  const n = items.filter(waits).length;
  if (stage === 'over') return $localize`:@@postings.mine.over-heading:Wat voorbij is, kun je herhalen`;
  if (stage === 'withdrawn') return $localize`:@@postings.mine.withdrawn-heading:Wat jullie terugnamen`;
  if (n === 1) return $localize`:@@postings.mine.one-waits:Eén plaatsing wacht op jullie`;
  if (n > 1) return $localize`:@@postings.mine.some-wait:${n}:count: plaatsingen wachten op jullie`;
  return $localize`:@@postings.mine.none-waits:Er wacht niets op jullie`;
}

/** The day a row stands at, with the word for it. */
export function dayOfRow({ status, closesOn, pausedUntil }: OwnPosting, locale: Locale): { date: string; note: string } {
  if (status === 'paused' && pausedUntil) return { date: writeDay(pausedUntil, locale, 'short'), note: $localize`:@@postings.mine.opens:gaat weer open` };
  if (!closesOn) return { date: '–', note: $localize`:@@postings.mine.no-date:nog geen datum` };
  const note = status === 'published' || status === 'paused' ? $localize`:@@postings.mine.closes:sluit` : status === 'expired' || status === 'closed' ? $localize`:@@postings.mine.closed:sloot` : $localize`:@@postings.mine.closing:sluitdatum`;
  return { date: writeDay(closesOn, locale, 'short'), note };
}

/** What is to know of a row, in a line. */
export function lineOf(one: OwnPosting, locale: Locale): string {
  const { kind, seats, seatsLeft, waiting, openProposals, pausedBy, status, role, owner, isRestricted, isHandedOver, isAskedToLead } = one;
  const parts = [
    kindName(kind, locale),
    role === 'invited' ? $localize`:@@postings.mine.invited:${owner.name}:owner: vraagt jullie mee te doen` : isAskedToLead ? $localize`:@@postings.mine.asked-to-lead:${owner.name}:owner: vraagt jullie penvoerder te worden` : role === 'partner' ? $localize`:@@postings.mine.partner:samen met ${owner.name}:owner:` : role === 'entered' ? $localize`:@@postings.mine.entered:ingevuld voor ${owner.name}:owner:` : null,
    role === 'entered' && status === 'draft' && isHandedOver ? $localize`:@@postings.mine.with-company:het bedrijf beslist` : null,
    role === 'owner' && status === 'draft' && isHandedOver ? $localize`:@@postings.mine.handed-over:een opleiding vulde dit voor jullie in` : null,
    seats !== null && seatsLeft !== null ? (seatsLeft < seats ? $localize`:@@postings.mine.left:${unitsOf(kind, seats)[locale]}:units:, nog ${seatsLeft}:left: vrij` : unitsOf(kind, seats)[locale]) : null,
    waiting === 1 ? $localize`:@@postings.mine.one-proposal:1 voorstel wacht op antwoord` : waiting > 1 ? $localize`:@@postings.mine.proposals:${waiting}:count: voorstellen wachten op antwoord` : null,
    openProposals > waiting ? (openProposals - waiting === 1 ? $localize`:@@postings.mine.one-theirs:1 ligt bij een opleiding` : $localize`:@@postings.mine.theirs:${openProposals - waiting}:count: liggen bij opleidingen`) : null,
    status === 'paused' ? (pausedBy === 'silence' ? $localize`:@@postings.mine.silence:gepauzeerd omdat niemand antwoordde` : null) : null,
    isRestricted ? $localize`:@@postings.mine.restricted:alleen voor wie genoemd is` : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
