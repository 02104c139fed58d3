import { options } from './own';

/** Choices that several kinds share. */
export const years = options({ 'year-1': ['eerste jaar', 'first year'], 'year-2': ['tweede jaar', 'second year'], 'year-3': ['derde jaar', 'third year'], 'year-4': ['vierde jaar', 'fourth year'], vmbo: ['vmbo, havo of vwo', 'secondary school'] });
export const places = options({ school: ['op school', 'at school'], company: ['bij het bedrijf', 'at the company'], online: ['online', 'online'], elsewhere: ['ergens anders', 'somewhere else'] });
export const shares = options({ open: ['openbaar', 'public'], summary: ['een samenvatting is openbaar', 'a summary is public'], closed: ['alleen voor bedrijf en opleiding', 'for company and programme only'] });
export const owners = options({ makers: ['van de makers', 'with the makers'], company: ['van het bedrijf', 'with the company'], open: ['van iedereen (open licentie)', 'with everybody (open licence)'], together: ['samen af te spreken', 'to be agreed'] });
