import type { Asked, AskedPeriod, DayNumber } from '../rule/shapes';
import { Dictionary } from './dictionary';
import { BYTES, bytesOf, find, idAt } from './ids';
import { copyRuns, runsWithout, sizeOf, type Run } from './runs';

/** Whom a posting is meant for: organisations, and of the limited ones only these programmes; null for all. */
export type Audience = { organisations: string[]; limited: string[]; programmes: string[] } | null;

/** An open posting as it is read: whose it is, whom it is meant for and what the rule reads. */
export interface OpeningRow {
  ownerId: string;
  isRequest: boolean;
  audience: Audience;
  asked: Asked;
}

/** Every distinct value any open posting has. It only grows. */
export class OpeningValues {
  readonly kind = new Dictionary<Pick<Asked, 'sectors' | 'hasStudents' | 'form'>>();
  readonly levels = new Dictionary<readonly string[]>();
  readonly skills = new Dictionary<Pick<Asked, 'functions' | 'specialisations'>>();
  readonly place = new Dictionary<Pick<Asked, 'isRemote' | 'region'>>();
  readonly languages = new Dictionary<readonly string[]>();
  readonly technologies = new Dictionary<readonly string[]>();
  readonly period = new Dictionary<AskedPeriod | null>();
  readonly audience = new Dictionary<Audience>();
}

const single = ['kind', 'levels', 'skills', 'place', 'languages', 'technologies', 'period', 'audience'] as const;
type Single = (typeof single)[number];
/** Closes never. */
const NEVER = 0x7fffffff;

/** All open postings as columns of numbers. They never change: what changed comes back as new ones. */
export class OpeningColumns {
  readonly size: number;
  readonly single: Record<Single, Uint32Array>;
  readonly seatsLeft: Int32Array;
  readonly closesOn: Int32Array;
  readonly isRequest: Uint8Array;
  private readonly ids: Buffer;
  private readonly owners: Buffer;

  private constructor(readonly values: OpeningValues, from: OpeningColumns | null, kept: readonly Run[], rows: readonly OpeningRow[]) {
    const first = sizeOf(kept);
    this.size = first + rows.length;
    const numbers = () => new Uint32Array(this.size);
    this.single = { kind: numbers(), levels: numbers(), skills: numbers(), place: numbers(), languages: numbers(), technologies: numbers(), period: numbers(), audience: numbers() };
    this.seatsLeft = new Int32Array(this.size);
    this.closesOn = new Int32Array(this.size);
    this.isRequest = new Uint8Array(this.size);
    this.ids = Buffer.alloc(this.size * BYTES);
    this.owners = Buffer.alloc(this.size * BYTES);
    if (from) this.copy(from, kept);
    rows.forEach((row, at) => this.put(row, first + at));
  }

  static of(rows: readonly OpeningRow[]): OpeningColumns {
    return new OpeningColumns(new OpeningValues(), null, [], rows);
  }

  /** The same postings where these ids are read again: those that are no longer open are not among the rows. */
  with(ids: readonly string[], rows: readonly OpeningRow[]): OpeningColumns {
    return new OpeningColumns(this.values, this, runsWithout(this.size, new Set(ids.map((id) => find(this.ids, bytesOf(id), 0)))), rows);
  }

  /** What the numbers take in memory. */
  get bytes(): number {
    return [...Object.values(this.single), this.seatsLeft, this.closesOn, this.isRequest, this.ids, this.owners].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  id(place: number): string {
    return idAt(this.ids, place);
  }

  /** The last day of a posting; null when it closes never. */
  closes(place: number): DayNumber | null {
    return this.closesOn[place] === NEVER ? null : this.closesOn[place] ?? null;
  }

  placesOfOwner(ownerId: string): number[] {
    const bytes = bytesOf(ownerId);
    const places = [];
    for (let place = find(this.owners, bytes, 0); place >= 0; place = find(this.owners, bytes, place + 1)) places.push(place);
    return places;
  }

  private put({ ownerId, isRequest, audience, asked }: OpeningRow, place: number): void {
    const { values, single: columns } = this;
    this.ids.set(bytesOf(asked.postingId), place * BYTES);
    this.owners.set(bytesOf(ownerId), place * BYTES);
    this.isRequest[place] = Number(isRequest);
    this.seatsLeft[place] = asked.seatsLeft;
    this.closesOn[place] = asked.closesOn ?? NEVER;
    columns.kind[place] = values.kind.codeOf({ sectors: asked.sectors, hasStudents: asked.hasStudents, form: asked.form });
    columns.levels[place] = values.levels.codeOf(asked.levels);
    columns.skills[place] = values.skills.codeOf({ functions: asked.functions, specialisations: asked.specialisations });
    columns.place[place] = values.place.codeOf({ isRemote: asked.isRemote, region: asked.region });
    columns.languages[place] = values.languages.codeOf(asked.languages);
    columns.technologies[place] = values.technologies.codeOf(asked.technologies);
    columns.period[place] = values.period.codeOf(asked.period);
    columns.audience[place] = values.audience.codeOf(audience);
  }

  private copy(from: OpeningColumns, kept: readonly Run[]): void {
    for (const [old, own] of [[from.ids, this.ids], [from.owners, this.owners]] as const) copyRuns(old, own, kept, BYTES);
    for (const name of single) copyRuns(from.single[name], this.single[name], kept);
    copyRuns(from.isRequest, this.isRequest, kept);
    copyRuns(from.seatsLeft, this.seatsLeft, kept);
    copyRuns(from.closesOn, this.closesOn, kept);
  }
}
