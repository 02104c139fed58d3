import type { PresentWords } from '../rule/findings';
import type { Days } from '../rule/period';
import type { Earlier, Present } from '../rule/shapes';
import { Dictionary } from './dictionary';
import { BYTES, bytesOf, find, firstsOf, idAt } from './ids';
import { copyRuns, runsWithout, sizeOf, type Run } from './runs';

/** A programme or a company branch as it is read: whose it is, what the rule reads, and what its explanation names. */
export interface PresentRow {
  /** The institution, or the company. */
  ownerId: string;
  present: Omit<Present, 'earlier'>;
  presentWords: PresentWords;
}

/** Every distinct value any of them has. It only grows; columns that follow each other share it. */
export class Values {
  readonly sector = new Dictionary<string>();
  readonly level = new Dictionary<string>();
  readonly region = new Dictionary<string>();
  readonly skills = new Dictionary<Pick<Present, 'functions' | 'specialisations'>>();
  readonly wantedForms = new Dictionary<Present['wantedForms']>();
  readonly languages = new Dictionary<readonly string[]>();
  readonly municipality = new Dictionary<string>();
  readonly codes = new Dictionary<readonly string[]>();
  readonly technology = new Dictionary<string>();
  readonly days = new Dictionary<Days>();
}

/** Attributes of which each has exactly one. */
const single = ['sector', 'level', 'region', 'skills', 'wantedForms', 'languages', 'municipality', 'codes'] as const;
type Single = (typeof single)[number];

/** Students of a stretch when nobody has said how many. */
export const unknownStudents = -1;

/**
 * All programmes, or all branches, as columns of numbers: one at each place. Scoring reads nothing else.
 * Columns never change: what changed comes back as new ones, so that who is using these goes on with one truth.
 */
export class Columns {
  readonly size: number;
  readonly single: Record<Single, Uint32Array>;
  /** Where the stretches of a place begin; the next place's beginning is their end. The same for its technologies. */
  readonly stretchesFrom: Uint32Array;
  readonly stretches: Uint32Array;
  readonly students: Int32Array;
  readonly technologiesFrom: Uint32Array;
  readonly technologies: Uint32Array;
  private readonly ids: Buffer;
  private readonly owners: Buffer;
  private owned: Uint32Array | null = null;

  private constructor(readonly values: Values, from: Columns | null, kept: readonly Run[], rows: readonly PresentRow[]) {
    const first = sizeOf(kept);
    this.size = first + rows.length;
    const room = (own: (row: PresentRow) => number, starts?: Uint32Array) => rows.reduce((sum, row) => sum + own(row), kept.reduce((sum, [begin, end]) => sum + (starts?.[end] ?? 0) - (starts?.[begin] ?? 0), 0));
    const numbers = () => new Uint32Array(this.size);
    this.single = { sector: numbers(), level: numbers(), region: numbers(), skills: numbers(), wantedForms: numbers(), languages: numbers(),
      municipality: numbers(), codes: numbers() };
    this.stretchesFrom = new Uint32Array(this.size + 1);
    this.technologiesFrom = new Uint32Array(this.size + 1);
    this.stretches = new Uint32Array(room(({ present }) => present.periods.length, from?.stretchesFrom));
    this.students = new Int32Array(this.stretches.length);
    this.technologies = new Uint32Array(room(({ present }) => new Set(present.technologies).size, from?.technologiesFrom));
    this.ids = Buffer.alloc(this.size * BYTES);
    this.owners = Buffer.alloc(this.size * BYTES);
    if (from) this.copy(from, kept);
    rows.forEach((row, at) => this.put(row, first + at));
  }

  static of(rows: readonly PresentRow[]): Columns {
    return new Columns(new Values(), null, [], rows);
  }

  /** The same where these ids are read again: those that are gone are not among the rows. */
  with(ids: readonly string[], rows: readonly PresentRow[]): Columns {
    return this.renewed(new Set(ids.map((id) => this.placeOf(id))), rows);
  }

  /** The same where all that these owners have is read again. */
  withOwners(ownerIds: readonly string[], rows: readonly PresentRow[]): Columns {
    return this.renewed(new Set(ownerIds.flatMap((id) => this.placesOfOwner(id))), rows);
  }

  private renewed(stale: ReadonlySet<number>, rows: readonly PresentRow[]): Columns {
    return new Columns(this.values, this, runsWithout(this.size, stale), rows);
  }

  /** What the numbers take in memory. */
  get bytes(): number {
    const lists = [...Object.values(this.single), this.stretchesFrom, this.stretches, this.students, this.technologiesFrom, this.technologies, this.ids, this.owners];
    return lists.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  // Methods, and no functions of each: those would keep what the constructor was given, the rows and all columns before these.
  id(place: number): string {
    return idAt(this.ids, place);
  }

  ownerId(place: number): string {
    return idAt(this.owners, place);
  }

  /** Where each owner stands first: the same number for all places of one. Found when it is first asked. */
  get firsts(): Uint32Array {
    return (this.owned ??= firstsOf(this.owners));
  }

  /** Whether the id of one place comes before that of another. */
  precedes(place: number, other: number): boolean {
    return this.ids.compare(this.ids, other * BYTES, (other + 1) * BYTES, place * BYTES, (place + 1) * BYTES) < 0;
  }

  /** The place of an id; -1 when there is none. */
  placeOf(id: string): number {
    return find(this.ids, bytesOf(id), 0);
  }

  /** Everything an owner has. */
  placesOfOwner(ownerId: string): number[] {
    const bytes = bytesOf(ownerId);
    const places = [];
    for (let place = find(this.owners, bytes, 0); place >= 0; place = find(this.owners, bytes, place + 1)) places.push(place);
    return places;
  }

  /** One as the rule reads it, and what its explanation names. */
  at(place: number, earlier: Earlier): { present: Present; presentWords: PresentWords } {
    const { sector, level, region, skills, wantedForms, languages, municipality, codes, technology, days } = this.values;
    const technologies = this.technologies.subarray(this.technologiesFrom[place], this.technologiesFrom[place + 1]);
    const first = this.stretchesFrom[place] ?? 0;
    return {
      present: {
        id: this.id(place), earlier, sector: sector.at(this.single.sector[place]), level: level.at(this.single.level[place]), region: region.at(this.single.region[place]),
        ...skills.at(this.single.skills[place]), wantedForms: wantedForms.at(this.single.wantedForms[place]), languages: languages.at(this.single.languages[place]),
        technologies: Array.from(technologies, (code) => technology.at(code)),
        periods: Array.from(this.stretches.subarray(first, this.stretchesFrom[place + 1]), (code, at) => {
          const students = this.students[first + at] ?? unknownStudents;
          return { ...days.at(code), students: students === unknownStudents ? null : students };
        }),
      },
      presentWords: { municipality: municipality.at(this.single.municipality[place]), codes: codes.at(this.single.codes[place]) },
    };
  }

  private put({ ownerId, present, presentWords }: PresentRow, place: number): void {
    const { values, single: columns } = this;
    this.ids.set(bytesOf(present.id), place * BYTES);
    this.owners.set(bytesOf(ownerId), place * BYTES);
    columns.sector[place] = values.sector.codeOf(present.sector);
    columns.level[place] = values.level.codeOf(present.level);
    columns.region[place] = values.region.codeOf(present.region);
    columns.skills[place] = values.skills.codeOf({ functions: present.functions, specialisations: present.specialisations });
    columns.wantedForms[place] = values.wantedForms.codeOf(present.wantedForms);
    columns.languages[place] = values.languages.codeOf(present.languages);
    columns.municipality[place] = values.municipality.codeOf(presentWords.municipality);
    columns.codes[place] = values.codes.codeOf(presentWords.codes);
    let end = this.stretchesFrom[place] ?? 0;
    for (const { from, until, students } of present.periods) {
      this.students[end] = students ?? unknownStudents;
      this.stretches[end++] = values.days.codeOf({ from, until });
    }
    this.stretchesFrom[place + 1] = end;
    end = this.technologiesFrom[place] ?? 0;
    for (const technology of new Set(present.technologies)) this.technologies[end++] = values.technology.codeOf(technology);
    this.technologiesFrom[place + 1] = end;
  }

  private copy(from: Columns, kept: readonly Run[]): void {
    copyRuns(from.ids, this.ids, kept, BYTES);
    copyRuns(from.owners, this.owners, kept, BYTES);
    for (const name of single) copyRuns(from.single[name], this.single[name], kept);
    const stretches = shifted(from.stretchesFrom, this.stretchesFrom, kept);
    copyRuns(from.stretches, this.stretches, stretches);
    copyRuns(from.students, this.students, stretches);
    copyRuns(from.technologies, this.technologies, shifted(from.technologiesFrom, this.technologiesFrom, kept));
  }
}

/** Says where the lists of what stays begin now; gives the runs of what is in them. */
function shifted(from: Uint32Array, to: Uint32Array, kept: readonly Run[]): Run[] {
  let place = 0;
  return kept.map(([begin, end]): Run => {
    const [first, last] = [from[begin] ?? 0, from[end] ?? 0];
    const by = (to[place] ?? 0) - first;
    for (let old = begin + 1; old <= end; old += 1) to[place += 1] = (from[old] ?? 0) + by;
    return [first, last];
  });
}
