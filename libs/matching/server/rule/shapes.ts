/** A calendar day as a number: whole days since 1 January 1970. */
export type DayNumber = number;

/** How a posting gives its time. Each date of a set counts as a week of its own. */
export type AskedPeriod =
  | { kind: 'range'; from: DayNumber; until: DayNumber }
  | { kind: 'dates'; dates: readonly DayNumber[] }
  | { kind: 'on-call' };

/** What a posting asks, as the rule reads it. Technologies are folded to lower case. */
export interface Asked {
  postingId: string;
  isPublished: boolean;
  closesOn: DayNumber | null;
  seatsLeft: number;
  /** Sectors that can receive the kind; null when every programme can. */
  sectors: readonly string[] | null;
  /** Seats of this kind are for students. */
  hasStudents: boolean;
  form: string;
  levels: readonly string[];
  functions: readonly string[];
  specialisations: readonly string[];
  technologies: readonly string[];
  languages: readonly string[];
  isRemote: boolean;
  region: string | null;
  period: AskedPeriod | null;
}

/** A stretch in which students are there; `students` is null when nobody has said how many. */
export interface Stretch {
  from: DayNumber;
  until: DayNumber;
  students: number | null;
}

/** How the two worked together before: never, without the marks that count, or well. */
export type Earlier = 'never' | 'other' | 'well';

/** What a programme has, as the rule reads it; a company branch fills the part that requests use. */
export interface Present {
  id: string;
  sector: string;
  level: string;
  region: string;
  functions: readonly string[];
  specialisations: readonly string[];
  technologies: readonly string[];
  languages: readonly string[];
  /** Null when it has said nothing. */
  wantedForms: readonly string[] | null;
  periods: readonly Stretch[];
  earlier: Earlier;
}

/** Facts the rule looks up: which regions are neighbours, which moves are official, which competences a function asks. */
export interface Tables {
  adjacent: ReadonlyMap<string, ReadonlySet<string>>;
  moves: ReadonlyMap<string, ReadonlySet<string>>;
  competences: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The day number of `2027-03-18`. */
export const dayNumber = (day: string): DayNumber => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

const texts = new Map<DayNumber, string>();

/** `2027-03-18` of a day number. Each match says the same few days; those of a century are remembered. */
export function dayText(day: DayNumber): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
  if (texts.size < 36_525) texts.set(day, text);
  return text;
}
