import type { GapKind, GapNights } from '#monitor/contract';

type Night = GapNights['nights'][number];

/** One kind of gap as a line: what stands open now, what last night changed, and its points from 0 to 100. */
export interface GapTrend extends Pick<Night, 'what' | 'open' | 'opened' | 'closed'> {
  first: number;
  points: string;
}

/** A night that names no gap of this kind had none. */
export function trendOf(what: GapKind, nights: readonly Night[]): GapTrend {
  const none = { what, open: 0, opened: 0, closed: 0 };
  const own = [...new Set(nights.map(({ night }) => night))].map((night) => nights.find((one) => one.night === night && one.what === what) ?? { ...none, night });
  const [first, last] = [own[0] ?? { ...none, night: '' }, own.at(-1) ?? { ...none, night: '' }];
  const most = Math.max(1, ...own.map(({ open }) => open));
  const at = ({ open }: Night, place: number) => `${own.length > 1 ? Math.round((1000 * place) / (own.length - 1)) / 10 : 100} ${100 - Math.round((1000 * open) / most) / 10}`;
  // Of one night there is a level, not yet a course.
  const points = own.length > 1 ? own.map(at).join(', ') : `0 ${at(last, 0).split(' ')[1]}, ${at(last, 0)}`;
  const { open, opened, closed } = last;
  return { what, open, opened, closed, first: first.open, points };
}

/** What is missing most, as the heading of the page. */
export function gapFinding(trends: readonly GapTrend[], region: string | null): string {
  const of = (what: GapKind) => trends.find((trend) => trend.what === what)?.open ?? 0;
  const [untaught, unmatched] = [of('function'), of('offer') + of('request')];
  if (trends.length === 0) return $localize`:@@monitor.gaps.uncounted:De eerste telling is vannacht`;
  if (untaught + unmatched === 0) return region ? $localize`:@@monitor.gaps.none-in:In ${region}:region: ontbreekt niets` : $localize`:@@monitor.gaps.none:Er ontbreekt nergens iets`;
  if (unmatched === 0) return $localize`:@@monitor.gaps.fits-all:Elke plaatsing past bij iemand, maar ${untaught}:count: keer is een functie niet te leren`;
  if (unmatched === 1) return $localize`:@@monitor.gaps.one:Eén plaatsing past bij niemand`;
  return $localize`:@@monitor.gaps.some:${unmatched}:count: plaatsingen passen bij niemand`;
}
