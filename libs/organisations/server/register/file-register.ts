import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { branchNumber, kvk } from '#organisations/contract';
import { Register, type RegisterEntry } from './register';

const empty = (value: unknown) => (value === '' || value === undefined ? null : value);
const entry = z.object({
  kvk, branchNumber: z.preprocess(empty, branchNumber.nullable()), name: z.string().min(1),
  municipality: z.preprocess(empty, z.string().nullable()), website: z.preprocess(empty, z.string().nullable()),
});

/** A name as it is compared: case, accents, punctuation and legal form do not count. */
const keyOf = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\b(b\.?v|n\.?v|v\.?o\.?f)\b\.?/g, ' ').replace(/[^a-z0-9]+/g, ' ').trim();

/** The register as a file that somebody puts there: CSV with a head (kvk, branchNumber, name, municipality, website), or JSON with the same names. */
export class FileRegister extends Register {
  private readonly numbers = new Map<string, RegisterEntry[]>();
  private readonly names = new Map<string, RegisterEntry[]>();

  private constructor(entries: readonly RegisterEntry[]) {
    super();
    for (const one of entries) {
      for (const [map, key] of [[this.numbers, one.kvk], [this.names, keyOf(one.name)]] as const) map.set(key, [...(map.get(key) ?? []), one]);
    }
  }

  /** @throws Error naming the file and its first line that is no entry */
  static read(file: string): FileRegister {
    const text = readFileSync(file, 'utf8');
    const rows: unknown = file.endsWith('.json') ? JSON.parse(text) : parse(text, { columns: true, bom: true, delimiter: [';', ','], trim: true, skip_empty_lines: true });
    if (!Array.isArray(rows)) throw new Error(`${file} holds no list of companies`);
    return new FileRegister(rows.map((row, index) => {
      const outcome = entry.safeParse(row);
      if (!outcome.success) throw new Error(`${file}: company ${index + 1} cannot be read (${outcome.error.issues.map(({ path }) => path.join('.')).join(', ')})`);
      return outcome.data;
    }));
  }

  byNumber(number: string): Promise<RegisterEntry[]> {
    return Promise.resolve((this.numbers.get(number) ?? []).slice(0, 10));
  }

  byName(name: string): Promise<RegisterEntry[]> {
    return Promise.resolve((this.names.get(keyOf(name)) ?? []).slice(0, 10));
  }
}
