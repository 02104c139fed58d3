import { Injectable } from '@nestjs/common';
import { Db, statement } from '#base/server';
import type { FacetName, PostingFilter, PostingSort } from '#postings/contract';
import { isOpen, summaryColumns, summaryJoin } from '../open-postings';
import type { SummaryRow } from '../present';
import { Finder, type Counts, type Mark, type Question } from './finder';
import { Ids } from './ids';
import { Latest } from './latest';
import { docOf, type OpenRow } from './open-doc';
import { Segment, withSegment } from './segment';
import { splitWords, type AskedWord } from './words';

const columns = `p.id, floor(extract(epoch from p.published_at) * 1000)::float8 as at, p.closes_on - date '1970-01-01' as closes, p.direction, p.region, p.form, p.kind,
  array_to_string(p.functions, ',') as functions, array_to_string(p.specialisations, ',') as specialisations, array_to_string(p.levels, ',') as levels, array_to_string(p.languages, ',') as languages,
  p.workplace, p.sector, p.open_to_others as "openToOthers", array_to_string(p.target_groups, ',') as "targetGroups", p.period_kind as "periodKind", p.from_on as "fromOn", p.until_on as "untilOn", p.search::text as search`;

/** Written by a transaction that a snapshot did not see. */
const unseen = `changed_by >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(changed_by, $1::pg_snapshot)`;
const changes = statement<{ snapshot: string; ids: string[] }>('postings.changes', `select pg_current_snapshot()::text as snapshot, array(select posting_id from posting_change where ${unseen}) as ids`);
const some = statement<OpenRow>('postings.open-some', `select ${columns} from posting p where p.id = any($1::uuid[]) and ${isOpen}`);
const next = statement<OpenRow & { last: Date }>('postings.open-next',
  `select ${columns}, p.published_at as last from posting p where ${isOpen} and (p.published_at, p.id) > (coalesce($1::timestamptz, '-infinity'), coalesce($2::uuid, '00000000-0000-0000-0000-000000000000'))
   order by p.published_at, p.id limit $3`);
/** Those that were found, as a list shows them, and whether anything changed since they were: both in one go. */
const found = statement<{ changed: boolean; id: string | null } & SummaryRow>('postings.found',
  `select s.changed, r.* from (select exists (select from posting_change where ${unseen}) as changed) s
   left join (select ${summaryColumns}, f.place from unnest($2::uuid[]) with ordinality f(id, place) join posting p on p.id = f.id and ${isOpen} ${summaryJoin}) r on true order by r.place`);
const lexemes = statement<{ plain: string; lexemes: string[] }>('postings.words',
  `select lower(unaccent(w.word)) as plain, tsvector_to_array(to_tsvector('words', w.word)) as lexemes from unnest($1::text[]) with ordinality w(word, place) order by w.place`);
// What functions, specialisations, kinds and forms are called: a word of that finds what is of them.
const names = statement<{ lexeme: string; facet: FacetName; value: string }>('postings.names',
  `select distinct unnest(tsvector_to_array(to_tsvector('words', n.name))) as lexeme, n.facet, n.value from (
     select 'function' as facet, slug as value, concat_ws(' ', name_nl, name_en, array_to_string(aliases, ' ')) as name from job_function
     union all select 'specialisation', slug, concat_ws(' ', name_nl, name_en, array_to_string(aliases, ' ')) from specialisation
     union all select 'kind', slug, concat_ws(' ', name_nl, name_en) from posting_kind) n order by 1, 2, 3`);
const surfaces = statement<{ text: string }>('postings.surface',
  `select concat_ws(' ', p.title, p.municipality, array_to_string(p.technologies, ' '), p.summary, n.names) as text
   from posting p join organisation_names n on n.organisation_id = p.owner_id where p.id = $1`);

/** So many are read at once: few enough that who waits meanwhile is answered. */
const CHUNK = 2500;
/** How often what was found is looked for anew because it changed meanwhile. */
const TRIES = 4;

/** From so many on, reading all of them is less work. */
const MANY = 50_000;

/** What is open, and the snapshot that all of it was seen by. */
interface Known { finder: Finder; snapshot: string }

/** All open postings in the memory of this process, true as of the moment they are asked for. */
@Injectable()
export class OpenIndex {
  private known: Known | null = null;
  private reading: Promise<unknown> = Promise.resolve();
  private readonly questions = new Latest<AskedWord[]>(2000);

  constructor(private readonly db: Db) {}

  /** Reads everything, so that nobody has to wait for it. */
  warm(): Promise<unknown> {
    return this.current();
  }

  /** A page of what is found, with the rows to show. */
  async page(filter: PostingFilter, sort: PostingSort, after: Mark | null, limit: number): Promise<{ rows: SummaryRow[]; last: Mark | null }> {
    const question = await this.question(filter);
    let known = this.known ?? await this.current();
    for (let turn = 1; ; turn += 1) {
      const marks = known.finder.page(question, sort, after, limit + 1);
      const shown = marks.slice(0, limit);
      const rows = await this.db.query(found, [known.snapshot, shown.map(({ id }) => id)]);
      if (!rows[0]?.changed || turn === TRIES) return { rows: rows.filter(({ id }) => id !== null), last: marks.length > limit ? shown.at(-1) ?? null : null };
      known = await this.current();
    }
  }

  /** How many are found, in all and by facet; unknown words with the known ones that they were read as. */
  async count(filter: PostingFilter): Promise<Omit<Counts, 'readAs'> & { readAs: { given: string; read: string }[] }> {
    const [question, { finder }] = [await this.question(filter), await this.current()];
    const { readAs, ...counts } = finder.count(question);
    return { ...counts, readAs: await Promise.all(readAs.map(async ({ given, lexeme }) => ({ given, read: await this.written(finder, lexeme) }))) };
  }

  /** How many of what is found were published after a moment. */
  async since(filter: PostingFilter, moment: Date): Promise<number> {
    const [question, { finder }] = [await this.question(filter), await this.current()];
    return finder.since(question, moment.getTime());
  }

  /** What of the found was published after one moment and not after another: how many, and the newest of them. */
  async between(filter: PostingFilter, after: Date, until: Date, limit: number): Promise<{ count: number; ids: string[] }> {
    const [question, { finder }] = [await this.question(filter), await this.current()];
    return finder.between(question, after.getTime(), until.getTime(), limit);
  }

  /** Gives the memory back; who asks next reads everything again. */
  forget(): void {
    this.known = null;
  }

  /** Everything that was committed before this call, and perhaps what came after it. */
  private async current(): Promise<Known> {
    const { known } = this;
    if (known) {
      const change = await this.db.one(changes, [known.snapshot]);
      if (change?.ids.length === 0) {
        // Later changes are then looked for among fewer; unless somebody read on meanwhile.
        if (this.known === known) this.known = { ...known, snapshot: change.snapshot };
        return known;
      }
    }
    // One reads, who comes meanwhile waits and finds it read.
    const read = this.reading.then(() => this.read());
    this.reading = read.catch(() => undefined);
    return read;
  }

  private async read(): Promise<Known> {
    const change = await this.db.one(changes, [this.known?.snapshot ?? null]);
    if (!change) throw new Error('No answer to what changed');
    // What is read after the snapshot is as new or newer: at worst it is read once more.
    const finder = !this.known || change.ids.length > MANY ? await this.everything() : change.ids.length > 0 ? await this.again(this.known.finder, change.ids) : this.known.finder;
    this.known = { finder, snapshot: change.snapshot };
    return this.known;
  }

  private async again({ segments, names: named }: Finder, ids: readonly string[]): Promise<Finder> {
    const rows = await this.db.query(some, [ids]);
    for (const id of ids) for (const segment of segments) segment.drop(Ids.bytesOf(id));
    return new Finder(withSegment(segments, Segment.of(rows.map(docOf))), named);
  }

  private async everything(): Promise<Finder> {
    const named = new Map<string, (readonly [FacetName, string])[]>();
    for (const { lexeme, facet, value } of await this.db.query(names)) named.set(lexeme, [...named.get(lexeme) ?? [], [facet, value]]);
    let segments: Segment[] = [];
    for (let last: readonly [string | null, string | null] = [null, null]; ;) {
      const rows: (OpenRow & { last: Date })[] = await this.db.query(next, [...last, CHUNK]);
      segments = withSegment(segments, Segment.of(rows.map(docOf)));
      const end = rows.at(-1);
      if (!end || rows.length < CHUNK) return new Finder(segments, named);
      last = [end.last.toISOString(), end.id];
    }
  }

  private async question(filter: PostingFilter): Promise<Question> {
    const { q } = filter;
    if (!q) return { filter, words: [] };
    let words = this.questions.get(q);
    if (!words) {
      const asked = splitWords(q);
      const known = asked.length === 0 ? [] : await this.db.query(lexemes, [asked.map(({ word }) => word)]);
      words = known.map((word, at) => ({ ...word, isUnwanted: asked[at]?.isUnwanted ?? false }));
      this.questions.set(q, words);
    }
    return { filter, words };
  }

  /** How people write the word that the index has only the stem of. */
  private async written(finder: Finder, lexeme: string): Promise<string> {
    const [mark] = finder.page({ filter: { q: `\u0000${lexeme}` }, words: [{ plain: lexeme, isUnwanted: false, lexemes: [lexeme] }] }, 'best', null, 1);
    const { text } = (mark && await this.db.one(surfaces, [mark.id])) ?? { text: '' };
    return text.split(/[^\p{L}\p{N}#+.-]+/u).find((word) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').startsWith(lexeme))?.toLowerCase().replace(/[.-]+$/, '') ?? lexeme;
  }
}
