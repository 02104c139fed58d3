import type { Region } from '#organisations/contract';
import type { DemoCompany } from '../companies';
import { drawn } from '../ids';
import { chance, shuffled } from './draw';
import type { Firm } from './firm';
import { firmsEast } from './firms-east';
import { firmsNorth } from './firms-north';
import { firmsNorthWest } from './firms-north-west';
import { firmsSouthEast } from './firms-south-east';
import { firmsSouthWest } from './firms-south-west';
import { works } from './works';

export interface PlacedFirm extends Firm {
  key: string;
  region: Region;
  /** It waits to be verified: nothing of it is open yet. */
  isWaiting: boolean;
  /** How many days ago it came to Koppelvlak. */
  joined: number;
}

type Recognition = NonNullable<DemoCompany['branches'][number]['recognised']>[number];

const waiting = ['Goirle Grafisch', 'Hattemse Helpdesk', 'Sleutel Negen'];
const slug = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '');

/** The many companies, in an order that says nothing about where they are. */
export function placedFirms(): PlacedFirm[] {
  const lists: [Region, Firm[]][] = [['north', firmsNorth], ['north-west', firmsNorthWest], ['east', firmsEast], ['south-east', firmsSouthEast], ['south-west', firmsSouthWest]];
  const all = lists.flatMap(([region, firms]) => firms.map((firm) => ({ ...firm, region, key: slug(firm.name) })));
  return shuffled(all, 'firms').map((firm) => {
    const isWaiting = waiting.includes(firm.name);
    const joined = isWaiting ? 9 + drawn(firm.key, 20) : chance(`late ${firm.key}`, 32) ? 142 + drawn(firm.key, 280) : 850 - drawn(firm.key, 60);
    return { ...firm, isWaiting, joined };
  });
}

/** A firm as the demo's companies are: with branches and what they are recognised for. */
export function companyOf({ key, name, size, sector, nl, en, at, region, also, work, isWaiting, joined }: PlacedFirm): DemoCompany {
  const recognised = (place: string): Recognition[] => {
    if (isWaiting) return [['25998', 'applied']];
    return works[work].recognised.slice(0, size === '1-9' ? 1 : 2).flatMap((code): Recognition[] => {
      const throwOf = drawn(`recognised ${key} ${place} ${code}`, 100);
      if (throwOf < 62) return [[code, 'recognised', 20 + drawn(`until ${key} ${place} ${code}`, 1300)]];
      return throwOf < 74 ? [[code, 'applied']] : throwOf < 78 ? [[code, 'withdrawn']] : [];
    });
  };
  const places: [string, Region][] = [[at, region], ...(also ? [also] : [])];
  return {
    name, domain: `${key}.example`, size, sectors: [sector], about: { nl, en }, isWaiting, joined,
    branches: places.map(([municipality, of]) => ({ municipality, region: of, recognised: recognised(municipality) })),
  };
}
