import type { Region, SizeBand } from '#organisations/contract';

/** What students meet at a company: it decides functions, levels and technologies. */
export type Work = 'software' | 'data' | 'infrastructure' | 'support' | 'security' | 'embedded' | 'applications';

/** What a company makes or keeps, in the words of its own postings. */
export interface FirmWords {
  /** With its article: "de bodemkaart". */
  thing: string;
  /** Who uses it: "akkerbouwers". */
  users: string;
  /** What students could do, after "gaan": "een laag toevoegen die…". */
  task: string;
  /** Something that happened there, as a sentence. */
  story: string;
}

/** One of the many invented companies around the twenty of the story. */
export interface Firm extends FirmWords {
  name: string;
  at: string;
  size: SizeBand;
  sector: string;
  work: Work;
  nl: string;
  en: string;
  /** A second branch. */
  also?: [municipality: string, region: Region];
  /** Where people work in English: the same words for it. */
  english?: FirmWords;
}
