import { writeDay } from '#base/portal';
import type { Locale } from '#base/contract';
import { SILENCE } from '#postings/contract';
import type { Posting } from '#postings/contract';

/** What the state of a posting means for who posts it, in a sentence or two. */
export function standingLine({ status, standing, closesOn, publishedAt, direction, enteredBy }: Posting, locale: Locale): string {
  const day = (written: string) => writeDay(written, locale, 'long');
  switch (status) {
    case 'draft': return enteredBy && standing?.handedOverAt ? $localize`:@@portal.posting.draft-entered:Alleen jullie en ${enteredBy.name}:institution: zien dit concept.` : $localize`:@@portal.posting.draft:Alleen je eigen organisatie ziet dit concept.`;
    case 'in-review': return $localize`:@@portal.posting.in-review:HCA-ICT kijkt eerst of je bedrijf klopt. Dat gebeurt alleen bij je eerste plaatsing. Je hoort ervan per mail.`;
    case 'published': return closesOn ? $localize`:@@portal.posting.open-until:Reageren kan tot en met ${day(closesOn)}:day:.` : '';
    case 'paused': {
      if (standing?.pausedBy === 'silence') return $localize`:@@portal.posting.silent:${SILENCE.proposals}:count: voorstellen verliepen zonder antwoord. Daarom staat deze plaatsing even niet in de lijst. Heb je weer tijd? Eén klik zet haar weer open.`;
      if (standing?.pausedBy === 'desk') return $localize`:@@portal.posting.disapproved:HCA-ICT keurt je bedrijf nu niet goed. Tot die tijd staat deze plaatsing niet open.`;
      const until = standing?.pausedUntil ? $localize`:@@portal.posting.paused-until:Staat op ${day(standing.pausedUntil)}:day: vanzelf weer open.` : $localize`:@@portal.posting.paused:Niemand kan nu nieuw reageren.`;
      return standing?.pauseReason ? `${until} ${standing.pauseReason}` : until;
    }
    case 'filled': return $localize`:@@portal.posting.filled:Alle plaatsen zijn vergeven. Komt er een terug, dan staat ze vanzelf weer open.`;
    case 'closed': return $localize`:@@portal.posting.closed:Niemand kan nog reageren. Samenwerkingen gaan door.`;
    case 'expired': return direction === 'offer' && standing?.openProposals
      ? $localize`:@@portal.posting.expired-open:De sluitdatum is voorbij. Voorstellen van daarvoor kun je nog beantwoorden.`
      : $localize`:@@portal.posting.expired:De sluitdatum is voorbij. Niemand kan nog reageren.`;
    case 'withdrawn': return publishedAt === null ? $localize`:@@portal.posting.thrown:Weggegooid. Je kunt het concept altijd terugzetten.`
      : standing?.isRestorable ? $localize`:@@portal.posting.withdrawn-now:Niemand buiten je organisatie ziet haar nog. Terugzetten kan nog even.`
        : $localize`:@@portal.posting.withdrawn:Niemand buiten je organisatie ziet haar nog. Een kopie maken kan altijd.`;
  }
}
