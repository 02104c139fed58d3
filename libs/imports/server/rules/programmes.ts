import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { Refusal, type Tx } from '#base/server';
import { LANGUAGES, MODES, modes, programmeFaults, type Language, type Mode } from '#organisations/contract';
import { Programmes } from '#organisations/server';
import { LEVELS, type Level } from '#pathways/contract';
import { cell } from '../cells';
import { faulty, overtaken, ready, same, type Finding, type ImportRule, type List, type Outcome, type Remark, type Row } from './rule';

const languages = cell.choice<Language>(LANGUAGES);
const cells = z.object({
  name: cell.text(1, 160),
  codes: cell.list(8),
  level: cell.choice<Level>(LEVELS),
  mode: cell.choice<Mode>(MODES, { vt: 'full-time', dt: 'part-time' }),
  municipality: cell.text(1, 80),
  languages: z.preprocess((value) => (typeof value === 'string' && value !== '' ? value.split(/[,;/]|\ben\b/).map((part) => part.trim()).filter(Boolean) : undefined), z.array(languages).max(2).default(['nl'])),
  technologies: cell.maybe(cell.list(30)),
  from: cell.maybe(cell.day),
  until: cell.maybe(cell.day),
  students: cell.maybe(cell.whole(0, 5000)),
}).superRefine(({ from, until, students }, context) => {
  const gap = (column: string) => context.addIssue({ code: 'custom', path: [column], params: { text: { nl: 'Vul begin en einde van de periode allebei in.', en: 'Fill in both beginning and end of the period.' } } });
  if (from === undefined && (until !== undefined || students !== undefined)) gap('from');
  if (until === undefined && from !== undefined) gap('until');
});
type Values = z.output<typeof cells>;

interface Known { id: string; key: string; periods: { from: string; until: string; students: number | null }[] }

const nameKey = ({ name, level, mode, municipality }: Values) => [name, level, mode, municipality].join(' ').toLowerCase();

/** Programmes of an institution, one row a period. */
@Injectable()
export class ProgrammeRule implements ImportRule<Values> {
  readonly kind = 'programmes';
  readonly cells = cells as unknown as z.ZodType<Values>;

  constructor(private readonly programmes: Programmes) {}

  key(values: Values): string {
    return `${nameKey(values)} ${values.from ?? ''}`;
  }

  async check(tx: Tx, list: List, rows: readonly Row<Values>[]): Promise<Finding[]> {
    const known = new Map((await tx.sql<Known & Record<string, unknown>>(
      `select p.id, lower(concat_ws(' ', p.name, p.level, p.mode, p.municipality)) as key,
         coalesce((select jsonb_agg(jsonb_build_object('from', t.from_on, 'until', t.until_on, 'students', t.students)) from programme_period t where t.programme_id = p.id), '[]') as periods
       from programme p where p.institution_id = $1`, [list.organisationId])).map((row) => [row.key, row]));
    const places = new Set((await tx.sql<{ name: string }>(`select lower(name) as name from municipality`)).map(({ name }) => name));
    return rows.map((row) => this.finding(row, known.get(nameKey(row.values)), places));
  }

  async apply(tx: Tx, list: List, row: Row<Values>): Promise<Outcome> {
    const { values, number } = row;
    // A row before it may have made the programme whose period this is.
    const [found] = await this.check(tx, list, [row]);
    if (found?.status === 'same') return { status: 'same', says: found.says, resultId: found.resultId ?? null };
    if (found?.status !== 'ready') return overtaken(found ?? faulty(number, null, 'Dit lukte niet.', 'This did not work.'));
    if (found.resultId) {
      await tx.sql(`insert into programme_period (programme_id, from_on, until_on, students) values ($1, $2, $3, $4)`, [found.resultId, values.from, values.until, values.students ?? null]);
      await tx.sql(`update programme set version = version + 1 where id = $1`, [found.resultId]);
      return { status: 'done', says: [], resultId: found.resultId };
    }
    const [place] = await tx.sql<{ name: string; region: string }>(`select name, region from municipality where lower(name) = lower($1)`, [values.municipality]);
    try {
      const id = await this.programmes.create(tx, {
        institutionId: list.organisationId, name: values.name, level: values.level, mode: values.mode, municipality: place?.name ?? values.municipality, region: place?.region as never,
        codes: codesOf(values), languages: values.languages, technologies: values.technologies ?? [], periods: periodsOf(values),
      });
      return { status: 'done', says: [], resultId: id };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return overtaken({ says: [{ column: null, text: error.detail ?? error.kind.title }] });
    }
  }

  private finding({ number, values }: Row<Values>, known: Known | undefined, places: ReadonlySet<string>): Finding {
    const says: Remark[] = programmeFaults({ level: values.level, mode: values.mode, codes: codesOf(values), periods: periodsOf(values) })
      .map(({ path, params }) => ({ column: columnOf(String(path[0]), path[2] ?? path[1]), text: params?.text ?? { nl: 'Dit klopt niet.', en: 'This is not right.' } }));
    if (!places.has(values.municipality.toLowerCase())) {
      says.push({ column: 'municipality', text: { nl: 'Deze gemeente kennen we niet. Schrijf de naam van de gemeente, niet van het dorp.', en: 'We do not know this municipality. Write the name of the municipality, not of the village.' } });
    }
    if (says.length > 0) return { number, status: 'faulty', says };
    if (!known) return ready(number, `${values.name} komt erbij.`, `${values.name} is added.`);
    const { from, until } = values;
    if (!from || !until || known.periods.some((one) => one.from === from && one.until === until)) return same(number, `${values.name} staat hier al.`, `${values.name} is here already.`, known.id);
    if (known.periods.some((one) => one.from <= until && from <= one.until)) return faulty(number, 'from', 'Deze periode loopt door een periode heen die er al staat.', 'This period overlaps one that is here already.');
    return ready(number, `${values.name} krijgt deze periode erbij.`, `${values.name} gets this period too.`, known.id);
  }
}

const codesOf = ({ codes, level }: Values) => codes.map((code) => ({ codeType: /^\d{4}O\d{4}$/i.test(code) ? 'rio' as const : level.startsWith('mbo') ? 'crebo' as const : 'croho' as const, code: code.toUpperCase() }));
const periodsOf = ({ from, until, students }: Values) => (from && until ? [{ from, until, students: students ?? null }] : []);
const columnOf = (field: string, part: unknown): string => (field === 'periods' ? String(part === 'from' ? 'from' : 'until') : (modes as readonly string[]).includes(field) ? 'mode' : field);
