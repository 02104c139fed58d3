import type { Region } from '#organisations/contract';
import { traitsOf } from '#postings/contract';
import { drawn } from '../ids';
import type { DemoPosting } from '../posting';
import type { PlacedFirm } from './firms';
import type { ManyProgramme } from './programmes';
import type { PlacedRequest } from './requests';
import { functionsOf } from './requests';
import { works } from './works';

const next: Record<Region, Region[]> = {
  north: ['north-west', 'east'], 'north-west': ['north', 'east', 'south-west'], east: ['north', 'north-west', 'south-east', 'south-west'], 'south-east': ['east', 'south-west'], 'south-west': ['north-west', 'east', 'south-east'],
};
/** People find each other near home first. */
const near = (one: Region, other: Region) => (one === other ? 3 : next[one].includes(other) ? 1 : 0);

/** Finds who would answer what, and does not let one do everything. */
export class Fit {
  private readonly busy = new Map<string, number>();
  private readonly pairs = new Set<string>();

  constructor(private readonly programmes: readonly ManyProgramme[], private readonly firms: readonly PlacedFirm[]) {}

  /** Programmes for an offer, the likeliest first; each pair comes once. */
  programmesFor(posting: DemoPosting, region: Region, n: number): ManyProgramme[] {
    const sectors = traitsOf(posting.kind).sectors;
    return this.best(posting.key, n, this.programmes
      .filter(({ level, short }) => posting.levels.includes(level) && (!sectors || sectors.includes(level.startsWith('mbo') ? 'mbo' : 'hbo')) && functionsOf[short.slice(0, 2)]?.some((one) => posting.functions?.includes(one)))
      .map((one) => ({ one, key: one.key, at: near(region, one.region), most: 3 })));
  }

  /** Companies for a request, the likeliest first. */
  firmsFor({ posting, programme }: PlacedRequest, n: number): PlacedFirm[] {
    return this.best(posting.key, n, this.firms
      .filter(({ isWaiting, joined, work, size }) => !isWaiting && joined > 600 && Object.values(works[work].functions).flat().some((one) => posting.functions?.includes(one)) && (posting.kind !== 'dual-track-seat' || size !== '1-9'))
      .map((one) => ({ one, key: one.key, at: near(programme.region, one.region), most: 4 })));
  }

  private best<T>(posting: string, n: number, candidates: { one: T; key: string; at: number; most: number }[]): T[] {
    const chosen = candidates
      .filter(({ key, most, at }) => at > 0 && (this.busy.get(key) ?? 0) < most && !this.pairs.has(`${posting} ${key}`))
      .map((candidate) => ({ ...candidate, at: candidate.at - (this.busy.get(candidate.key) ?? 0) * 0.9 + drawn(`${posting} ${candidate.key}`, 1000) / 500 }))
      .sort((a, b) => b.at - a.at).slice(0, n);
    for (const { key } of chosen) {
      this.busy.set(key, (this.busy.get(key) ?? 0) + 1);
      this.pairs.add(`${posting} ${key}`);
    }
    return chosen.map(({ one }) => one);
  }
}
