import type { PresentWords } from '../rule/findings';
import type { Days } from '../rule/period';
import type { Earlier, Present } from '../rule/shapes';
import { Dictionary } from './dictionary';

/** A programme as it is read: what the rule reads, and what its explanation names. */
export interface ProgrammeRow {
  present: Omit<Present, 'earlier'>;
  presentWords: PresentWords;
}

/** Every distinct value any programme has. It only grows; columns that follow each other share it. */
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

/** Attributes of which a programme has exactly one. */
const single = ['sector', 'level', 'region', 'skills', 'wantedForms', 'languages', 'municipality', 'codes'] as const;
type Single = (typeof single)[number];

const BYTES = 16;
/** Students of a stretch when nobody has said how many. */
export const unknownStudents = -1;

/**
 * All programmes as columns of numbers: place by place one programme. Scoring reads nothing else.
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

  private constructor(readonly values: Values, from: Columns | null, kept: readonly number[], rows: readonly ProgrammeRow[]) {
    this.size = kept.length + rows.length;
    const room = (own: (row: ProgrammeRow) => number, old: number) => rows.reduce((sum, row) => sum + own(row), old);
    const numbers = () => new Uint32Array(this.size);
    this.single = { sector: numbers(), level: numbers(), region: numbers(), skills: numbers(), wantedForms: numbers(), languages: numbers(),
      municipality: numbers(), codes: numbers() };
    this.stretchesFrom = new Uint32Array(this.size + 1);
    this.technologiesFrom = new Uint32Array(this.size + 1);
    this.stretches = new Uint32Array(room(({ present }) => present.periods.length, from?.stretches.length ?? 0));
    this.students = new Int32Array(this.stretches.length);
    this.technologies = new Uint32Array(room(({ present }) => present.technologies.length, from?.technologies.length ?? 0));
    this.ids = Buffer.alloc(this.size * BYTES);
    kept.forEach((old, place) => { if (from) this.copy(from, old, place); });
    rows.forEach((row, at) => this.put(row, kept.length + at));
  }

  static of(rows: readonly ProgrammeRow[]): Columns {
    return new Columns(new Values(), null, [], rows);
  }

  /** The same programmes where these ids are read again: those that are gone are not among the rows. */
  with(ids: readonly string[], rows: readonly ProgrammeRow[]): Columns {
    const stale = new Set(ids.map((id) => this.placeOf(id)));
    const kept = [];
    for (let place = 0; place < this.size; place += 1) if (!stale.has(place)) kept.push(place);
    return new Columns(this.values, this, kept, rows);
  }

  /** What the numbers take in memory. */
  get bytes(): number {
    const lists = [...Object.values(this.single), this.stretchesFrom, this.stretches, this.students, this.technologiesFrom, this.technologies, this.ids];
    return lists.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  id(place: number): string {
    const hex = this.ids.toString('hex', place * BYTES, (place + 1) * BYTES);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** The place of a programme; -1 when there is none. */
  placeOf(id: string): number {
    const bytes = bytesOf(id);
    let found = this.ids.indexOf(bytes);
    // A hit across two ids is none.
    while (found % BYTES > 0) found = this.ids.indexOf(bytes, found + 1);
    return found === -1 ? -1 : found / BYTES;
  }

  /** A programme as the rule reads it, and what its explanation names. */
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

  private put({ present, presentWords }: ProgrammeRow, place: number): void {
    const { values, single: columns } = this;
    this.ids.set(bytesOf(present.id), place * BYTES);
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

  private copy(from: Columns, old: number, place: number): void {
    this.ids.set(from.ids.subarray(old * BYTES, (old + 1) * BYTES), place * BYTES);
    for (const name of single) this.single[name][place] = from.single[name][old] ?? 0;
    let end = this.stretchesFrom[place] ?? 0;
    for (let at = from.stretchesFrom[old] ?? 0; at < (from.stretchesFrom[old + 1] ?? 0); at += 1) {
      this.students[end] = from.students[at] ?? unknownStudents;
      this.stretches[end++] = from.stretches[at] ?? 0;
    }
    this.stretchesFrom[place + 1] = end;
    end = this.technologiesFrom[place] ?? 0;
    for (let at = from.technologiesFrom[old] ?? 0; at < (from.technologiesFrom[old + 1] ?? 0); at += 1) this.technologies[end++] = from.technologies[at] ?? 0;
    this.technologiesFrom[place + 1] = end;
  }
}

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
