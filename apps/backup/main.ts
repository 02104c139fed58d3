import { statSync } from 'node:fs';
import * as z from 'zod';
import { readConfig } from '#base/server';
import { version as release } from '../../package.json' with { type: 'json' };
import { commonSettings } from '../api/config';
import { backUp } from './back-up';
import { check, type Manifest } from './manifest';
import { restore } from './restore';

const usage = 'Say what to do with which file: make FILE, check FILE or restore FILE';

async function main([task, file, ...rest]: string[]): Promise<void> {
  if (!file || rest.length > 0 || !['make', 'check', 'restore'].includes(task ?? '')) throw new Error(usage);
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const say = (line: string) => void process.stderr.write(`[${seconds().padStart(8)}] ${line}\n`);
  if (task === 'check') return tell(`${file} is whole`, await check(file), seconds());
  const { DATABASE_URL: url } = readConfig(z.object({ DATABASE_URL: commonSettings.DATABASE_URL }), process.env);
  if (task === 'restore') return tell(`Restored from ${file}`, await restore(url, file, { say }), seconds());
  await backUp(url, file, { release, say });
  say('Reading it back');
  tell(`${file}, ${(statSync(file).size / 1e6).toFixed(1)} MB`, await check(file), seconds());
}

function tell(what: string, { tables, takenAt, release: by, migrations }: Manifest, took: string): void {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(`${what}: ${rows} rows in ${tables.length} tables as of ${takenAt}, release ${by}, ${migrations.at(-1)?.name ?? 'no migrations'}; ${took}\n`);
}

main(process.argv.slice(2)).then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
