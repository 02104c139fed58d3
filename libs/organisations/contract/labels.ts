import type { Text } from '#base/contract';

/** A Techniekpact region. Membership is data: provinces alone do not tell it (regio). */
export const regions = ['north', 'north-west', 'east', 'south-east', 'south-west'] as const;
export type Region = (typeof regions)[number];

export const REGIONS: Record<Region, Text> = {
  north: { nl: 'Noord', en: 'North' },
  'north-west': { nl: 'Noord-West', en: 'North-West' },
  east: { nl: 'Oost', en: 'East' },
  'south-east': { nl: 'Zuid-Oost', en: 'South-East' },
  'south-west': { nl: 'Zuid-West', en: 'South-West' },
};

/** Vocational (mbo), higher professional (hbo) or university (wo). */
export const sectors = ['mbo', 'hbo', 'wo'] as const;
export type Sector = (typeof sectors)[number];

export const SECTORS: Record<Sector, Text> = {
  mbo: { nl: 'mbo', en: 'mbo (vocational)' },
  hbo: { nl: 'hbo', en: 'hbo (higher professional)' },
  wo: { nl: 'wo', en: 'university' },
};

/** How a programme is followed; bol and bbl are the mbo's school-based and work-based paths. */
export const modes = ['full-time', 'part-time', 'dual', 'bol', 'bbl'] as const;
export type Mode = (typeof modes)[number];

export const MODES: Record<Mode, Text> = {
  'full-time': { nl: 'voltijd', en: 'full-time' },
  'part-time': { nl: 'deeltijd', en: 'part-time' },
  dual: { nl: 'duaal', en: 'dual' },
  bol: { nl: 'bol', en: 'bol (school-based)' },
  bbl: { nl: 'bbl', en: 'bbl (work-based)' },
};

/** Modes in which learning is part of a paid job (leren en werken). */
export const earningModes = ['bbl', 'dual'] as const satisfies readonly Mode[];
/** Whether a search is for those modes alone. */
export const earnings = ['true'] as const;

/** Whether a search is only for programmes that students of others with a feeling for ICT join. */
export const openings = ['true'] as const;

/** A language that work or teaching happens in. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

export const LANGUAGES: Record<Language, Text> = {
  nl: { nl: 'Nederlands', en: 'Dutch' },
  en: { nl: 'Engels', en: 'English' },
};

/** How many people work at a company. */
export const sizeBands = ['1-9', '10-49', '50-249', '250+'] as const;
export type SizeBand = (typeof sizeBands)[number];

export const SIZE_BANDS: Record<SizeBand, Text> = {
  '1-9': { nl: '1 tot 9 medewerkers', en: '1 to 9 employees' },
  '10-49': { nl: '10 tot 49 medewerkers', en: '10 to 49 employees' },
  '50-249': { nl: '50 tot 249 medewerkers', en: '50 to 249 employees' },
  '250+': { nl: '250 medewerkers of meer', en: '250 employees or more' },
};

/** A group that a programme has an eye for, said of the programme and never of a person (doelgroep). */
export const targetGroups = ['girls', 'career-switchers', 'distance-to-work', 'refugees', 'disability', 'drop-outs'] as const;
export type TargetGroup = (typeof targetGroups)[number];

export const TARGET_GROUPS: Record<TargetGroup, Text> = {
  girls: { nl: 'meisjes en vrouwen in ICT', en: 'girls and women in ICT' },
  'career-switchers': { nl: 'zij-instromers', en: 'career switchers' },
  'distance-to-work': { nl: 'afstand tot de arbeidsmarkt', en: 'at a distance from the labour market' },
  refugees: { nl: 'statushouders en vluchtelingen', en: 'refugees' },
  disability: { nl: 'studenten met een beperking', en: 'students with a disability' },
  'drop-outs': { nl: 'uitvallers en overstappers', en: 'drop-outs and changers' },
};

/** Whether a programme would rather work with one company at a time or with several together. */
export const partnerings = ['one-to-one', 'several'] as const;
export type Partnering = (typeof partnerings)[number];

export const PARTNERINGS: Record<Partnering, Text> = {
  'one-to-one': { nl: 'Met één bedrijf tegelijk', en: 'With one company at a time' },
  several: { nl: 'Met meer bedrijven samen', en: 'With several companies together' },
};

/** Who reads a message to an institution (lezer). */
export const readers = ['manager', 'institution', 'nobody'] as const;
export type Reader = (typeof readers)[number];

export const READERS: Record<Reader, Text> = {
  manager: { nl: 'De opleidingsmanager leest mee', en: 'The programme manager reads along' },
  institution: { nl: 'Iemand van de instelling leest mee', en: 'Somebody of the institution reads along' },
  nobody: { nl: 'Nog niemand bekend', en: 'Nobody known yet' },
};
