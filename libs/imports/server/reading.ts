import { parse } from 'csv-parse/sync';
import type { Text } from '#base/contract';
import { headingKey, IMPORT_SORTS, MOST_ROWS, type Column, type ImportKind } from '#imports/contract';

/** A row as the sheet has it: its line, the heading being 1, and its cells by column. */
export interface SheetRow {
  number: number;
  data: Record<string, string>;
}

export type Reading = { rows: SheetRow[]; unused: string[] } | { refusal: Text };

const MOST_CELL = 2000;

/** Reads the text of a list: finds its separator and its headings, or says in words why it cannot be read. */
export function readList(kind: ImportKind, text: string): Reading {
  if (text.includes('\u0000')) return refused('Dit is geen tekstbestand. Bewaar het blad als CSV (UTF-8).', 'This is no text file. Save the sheet as CSV (UTF-8).');
  let lines: { number: number; record: string[] }[];
  try {
    // Empty rows count too: the number is the one beside the row in the spreadsheet.
    const records = parse(text, { bom: true, delimiter: separatorOf(text), relax_column_count: true, trim: true }) as string[][];
    lines = records.map((record, at) => ({ number: at + 1, record })).filter(({ record }) => record.some((value) => value !== ''));
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    return refused(`Rond regel ${line} staat een aanhalingsteken dat niet sluit.`, `Around line ${line} stands a quotation mark that does not close.`);
  }
  const [heading, ...rest] = lines;
  if (!heading) return refused('Het bestand is leeg.', 'The file is empty.');
  if (rest.length === 0) return refused('Onder de koppen staat geen enkele rij.', 'There is no row below the headings.');
  if (rest.length > MOST_ROWS) return refused(`Er staan ${rest.length} rijen in. Deel de lijst op in delen van hooguit ${MOST_ROWS}.`, `There are ${rest.length} rows. Split the list in parts of at most ${MOST_ROWS}.`);
  const found = columnsOf(IMPORT_SORTS[kind].columns, heading.record);
  if ('refusal' in found) return found;
  return {
    unused: found.unused,
    rows: rest.map(({ number, record }) => ({
      number,
      data: Object.fromEntries(found.places.map(([key, place]) => [key, (record[place] ?? '').replace(/[\u0001-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ').trim().slice(0, MOST_CELL)])),
    })),
  };
}

/** Which cell each column is. */
function columnsOf(columns: readonly Column[], headings: string[]): { places: [string, number][]; unused: string[] } | { refusal: Text } {
  const places: [string, number][] = [];
  const unused: string[] = [];
  const open = new Map<string, Column>();
  // A word may head two columns of a kind ("opleiding"): the first that is still without a place takes it.
  for (const [place, heading] of headings.entries()) {
    const column = columns.find((one) => !open.has(one.key) && one.headings.some((word) => headingKey(word) === headingKey(heading)));
    if (column) {
      open.set(column.key, column);
      places.push([column.key, place]);
    } else if (heading) unused.push(heading.slice(0, 80));
  }
  const missing = columns.filter(({ key, isRequired }) => isRequired && !open.has(key)).map((column) => column.headings[0]);
  if (missing.length === 0) return { places, unused };
  return refused(`Deze kolommen ontbreken: ${missing.join(', ')}. Gevonden koppen: ${headings.filter(Boolean).join(', ').slice(0, 300)}.`,
    `These columns are missing: ${missing.join(', ')}. Headings found: ${headings.filter(Boolean).join(', ').slice(0, 300)}.`);
}

const refused = (nl: string, en: string): { refusal: Text } => ({ refusal: { nl, en } });

/** What stands between cells: what occurs most in the heading, outside quotation marks. */
function separatorOf(text: string): string {
  const heading = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [';', ',', '\t', '|'].map((sign) => [sign, heading.split(sign).length - 1] as const);
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
