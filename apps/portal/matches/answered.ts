import type { Locale } from '#base/contract';
import type { Listed } from '#matching/portal';
import { levelName } from '#postings/portal';
import type { Answered } from '#proposals/portal';

/** The offers that were chosen, as they are answered together. */
export const answered = (matches: readonly Listed[], locale: Locale): Answered[] => matches.flatMap((match) => ('programme' in match ? [{
  postingId: match.posting.id, programmeId: match.programme.id, title: match.posting.title, seatsLeft: match.posting.seatsLeft,
  who: `${match.posting.owner.name} · ${match.programme.name}, ${levelName(match.programme.level, locale)}`,
}] : []));
