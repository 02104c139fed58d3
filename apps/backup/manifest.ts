import { createHash } from 'node:crypto';
import * as z from 'zod';
import { DamagedBackup, unpack } from './archive';

/** What a backup holds, written as its last entry: a file without it is half a backup. */
export const manifest = z.object({
  product: z.literal('koppelvlak'),
  format: z.literal(1),
  release: z.string(),
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number(), bytes: z.number(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), last: z.string() })),
});

export type Manifest = z.infer<typeof manifest>;
export type TableFacts = Manifest['tables'][number];

export const MANIFEST = 'manifest.json';
export const pieceOf = (table: string, piece: number) => `tables/${table}/${String(piece).padStart(6, '0')}.copy`;
export const tableOf = (entry: string) => /^tables\/([^/]+)\/\d+\.copy$/.exec(entry)?.[1] ?? null;

/** Counts and sums up a table while it passes. Postgres' text format escapes line ends: one line is one row. */
export class Tally {
  private readonly sha256 = createHash('sha256');
  rows = 0;
  bytes = 0;

  add(data: Buffer): void {
    this.sha256.update(data);
    this.bytes += data.length;
    for (let at = data.indexOf(10); at >= 0; at = data.indexOf(10, at + 1)) this.rows += 1;
  }

  end(): Pick<TableFacts, 'rows' | 'bytes' | 'sha256'> {
    return { rows: this.rows, bytes: this.bytes, sha256: this.sha256.digest('hex') };
  }
}

/** Reads a whole backup and holds it against its own manifest; touches no database. @throws DamagedBackup */
export async function check(file: string): Promise<Manifest> {
  const tallies = new Map<string, Tally>();
  let found: Manifest | null = null;
  for await (const { name, data } of unpack(file)) {
    if (found) throw new DamagedBackup(`${name} stands behind the manifest`);
    const table = tableOf(name);
    if (table) tallies.set(table, tallies.get(table) ?? new Tally()).get(table)?.add(data);
    else if (name === MANIFEST) found = parse(data);
    else throw new DamagedBackup(`nobody knows what ${name} is`);
  }
  if (!found) throw new DamagedBackup('its manifest is missing');
  const known = new Set(found.tables.map(({ name }) => name));
  for (const table of tallies.keys()) if (!known.has(table)) throw new DamagedBackup(`table ${table} does not stand in the manifest`);
  for (const table of found.tables) {
    const { rows, bytes, sha256 } = (tallies.get(table.name) ?? new Tally()).end();
    if (rows !== table.rows || bytes !== table.bytes || sha256 !== table.sha256) throw new DamagedBackup(`table ${table.name} is not as it was written`);
  }
  return found;
}

function parse(data: Buffer): Manifest {
  try {
    return manifest.parse(JSON.parse(data.toString('utf8')));
  } catch (error) {
    throw new DamagedBackup('its manifest cannot be read, or is of a newer kind', error);
  }
}
