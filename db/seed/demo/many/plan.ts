import { kindSlugs, type KindSlug } from '#postings/contract';
import { drawn } from '../ids';
import { repeated, shuffled } from './draw';
import type { PlacedFirm } from './firms';

/** When a posting was meant to be used: in a semester counted from now, or still to come. */
export type Phase = '-3' | '-2' | '-1' | 'now' | 'open' | 'paused' | 'expired' | 'withdrawn' | 'draft' | 'in-review';

export interface PlannedOffer {
  key: string;
  firm: PlacedFirm;
  kind: KindSlug;
  phase: Phase;
}

/** How often companies offer what. */
const kinds: Partial<Record<KindSlug, number>> = {
  internship: 84, 'graduation-project': 28, 'practical-assignment': 34, 'guest-lecture': 33, workshop: 12, 'company-visit': 13, hackathon: 7, 'student-coaching': 6, vacancy: 15, 'teacher-workshop': 7,
  'teacher-placement': 5, 'hybrid-teacher': 6, 'reskilling-track': 5, traineeship: 7, 'dual-track-seat': 15, minor: 6, elective: 8, 'teaching-material': 8, 'innovation-lab': 5,
};
const phases: Partial<Record<Phase, number>> = { open: 181, now: 24, '-1': 22, '-2': 20, '-3': 18, expired: 16, draft: 10, paused: 7, withdrawn: 6 };

const bands = ['1-9', '10-49', '50-249', '250+'] as const;
/** What only a company of some size can offer. */
const leastBand: Partial<Record<KindSlug, (typeof bands)[number]>> = {
  hackathon: '10-49', minor: '10-49', 'innovation-lab': '10-49', 'dual-track-seat': '10-49', 'reskilling-track': '50-249', traineeship: '10-49', 'hybrid-teacher': '10-49', 'teacher-placement': '10-49', elective: '10-49',
};
/** How much a company posts, next to the others. */
const appetite = { '1-9': 1.6, '10-49': 2.6, '50-249': 4.2, '250+': 7 };
const notForSupport: readonly KindSlug[] = ['graduation-project', 'minor', 'hackathon'];

/** Divides the kinds over the companies, the demanding kinds first, and says when each was meant for. */
export function plannedOffers(firms: readonly PlacedFirm[]): PlannedOffer[] {
  const load = new Map(firms.map(({ key }) => [key, new Map<KindSlug, number>()]));
  const heavyFirst = repeated(kinds).sort((a, b) => bands.indexOf(leastBand[b] ?? '1-9') - bands.indexOf(leastBand[a] ?? '1-9') || kindSlugs.indexOf(a) - kindSlugs.indexOf(b));
  const open = firms.filter(({ isWaiting }) => !isWaiting);
  const offers: Omit<PlannedOffer, 'phase'>[] = heavyFirst.map((kind) => {
    const total = (key: string) => [...(load.get(key)?.values() ?? [])].reduce((sum, n) => sum + n, 0);
    const [firm] = open
      .filter(({ key, size, work }) => bands.indexOf(size) >= bands.indexOf(leastBand[kind] ?? '1-9') && (load.get(key)?.get(kind) ?? 0) < (kind === 'internship' ? 3 : 1) && !(work === 'support' && notForSupport.includes(kind)))
      .map((one) => ({ one, at: (total(one.key) + 1) / appetite[one.size] + drawn(`${one.key} ${kind} ${total(one.key)}`, 1000) / 2500 }))
      .sort((a, b) => a.at - b.at).map(({ one }) => one);
    if (!firm) throw new Error(`Nobody in the demo can offer a ${kind}`);
    const counts = load.get(firm.key) ?? new Map<KindSlug, number>();
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    load.set(firm.key, counts);
    return { key: `${firm.key}-${kind}-${counts.get(kind) ?? 0}`, firm, kind };
  });
  const left = shuffled(repeated(phases), 'phases');
  const planned: PlannedOffer[] = shuffled(offers, 'offers').map((offer) => {
    // Who came later has no past here; jobs beside a study are quickly gone.
    const place = left.findIndex((phase) => (offer.firm.joined > 600 ? offer.kind !== 'vacancy' || phase.length < 4 : ['open', 'draft'].includes(phase)));
    const [phase] = left.splice(place < 0 ? 0 : place, 1);
    return { ...offer, phase: phase ?? 'open' };
  });
  return [...planned, ...firms.filter(({ isWaiting }) => isWaiting).map((firm) => ({ key: `${firm.key}-first`, firm, kind: 'guest-lecture' as const, phase: 'in-review' as const }))];
}
