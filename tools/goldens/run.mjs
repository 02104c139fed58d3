// `npm run goldens` writes what can be printed from the code; `npm run goldens:check` fails when a file says something else.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { load, loadDb } from '../bundle-db.mjs';
import { contextMap, purpose } from '../context-map.mjs';
import { sweep } from '../jest/sweep.mjs';
import { startPostgres } from '../postgres.mjs';
import { scratch } from '../scratch.mjs';
import { kindLists, readKinds } from './kinds.mjs';
import { printSchema } from './schema.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mode = process.argv[2] ?? 'check';
const faults = [];

// First: the rest is built from what they say.
const { forms } = await load('libs/guidance/contract/labels.ts');
for (const [file, text] of Object.entries(kindLists(await readKinds(), forms))) whole(file, text);

const source = await load('tools/goldens/sources.ts');
const statements = source.namedStatements();
const { schema, broken } = await fromDatabase(statements);
faults.push(...broken);

whole('db/schema.sql', schema);
whole(
  'db/queries.sql',
  `-- Every named read, as it is sent, printed by "npm run goldens". Not edited by hand.\n${statements.map(({ name, sql }) => `\n-- ${name}\n${dedent(sql)};\n`).join('')}`,
);
whole('openapi.json', `${JSON.stringify(await source.openApiDocument(), null, 2)}\n`);
part('docs/ARCHITECTURE.md', 'context map', printMap());
part('docs/postings.md', 'moves', source.lifeTable());
part('docs/proposals.md', 'moves', source.proposalTable());
part('docs/proposals.md', 'drawing', source.proposalDiagram());
part('docs/collaborations.md', 'moves', source.collaborationTable());
part('docs/collaborations.md', 'drawing', source.collaborationDiagram());
part('docs/check-ins.md', 'rhythm', source.rhythmTable());
part('README.md', 'configuration', source.configTable({ api: source.apiConfig, worker: source.workerConfig, operator: source.operatorConfig }));

for (const fault of faults) console.error(fault);
if (!faults.length) console.log(mode === 'write' ? 'The goldens are written' : 'The goldens are true');
process.exit(faults.length ? 1 : 0);

function whole(file, text) {
  const path = join(root, file);
  if (mode === 'write') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  const kept = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (kept !== text) faults.push(`${file} is stale (npm run goldens):\n${difference(path, text)}`);
}

/** A passage of a document that people write, between two marks. */
function part(file, name, text) {
  const path = join(root, file);
  const kept = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [kept.indexOf(open), kept.indexOf(close)];
  if (from < 0 || to < from) {
    faults.push(`${file} needs the marks ${open} and ${close}, for "npm run goldens" to write between`);
    return;
  }
  whole(file, `${kept.slice(0, from)}${open}\n\n${text.trim()}\n\n${kept.slice(to)}`);
}

function difference(path, text) {
  const folder = mkdtempSync(join(tmpdir(), 'koppelvlak-golden-'));
  try {
    writeFileSync(join(folder, 'now'), text);
    execFileSync('git', ['diff', '--no-index', '--no-color', '--no-ext-diff', '-U1', '--', existsSync(path) ? path : '/dev/null', join(folder, 'now')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return '';
  } catch (error) {
    return String(error.stdout ?? '').split('\n').slice(4, 44).join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The schema after all migrations, and every statement that Postgres does not take on it. */
async function fromDatabase(reads) {
  sweep();
  const data = mkdtempSync(join(scratch(), `koppelvlak-postgres-${process.pid}-`));
  const postgres = await startPostgres({ data, password: randomBytes(12).toString('hex'), forTests: true, temporary: true });
  try {
    const db = await loadDb();
    await db.migrate(`${postgres.url}/postgres`);
    const client = new pg.Client({ connectionString: `${postgres.url}/postgres` });
    await client.connect();
    const broken = [];
    for (const { name, sql } of reads) {
      await client.query(`PREPARE checked AS ${sql}`).then(
        () => client.query('DEALLOCATE checked'),
        (error) => broken.push(`The statement ${name} does not stand on this schema: ${error.message}`),
      );
    }
    const printed = await printSchema(client);
    await client.end();
    return { schema: printed, broken };
  } finally {
    await postgres.stop();
  }
}

function printMap() {
  const arrows = Object.entries(contextMap).flatMap(([domain, uses]) => nearest(domain, uses).map((used) => `  ${id(domain)} --> ${id(used)}`));
  const rows = Object.entries(contextMap).map(([domain, uses]) => `| \`${domain}\` | ${purpose[domain]} | ${uses.length ? uses.join(', ') : 'nothing'} |`);
  return ['| domain | what it is for | may use |', '| --- | --- | --- |', ...rows, '', '```mermaid', 'graph TD', ...arrows, '```'].join('\n');
}

/** Leaves out what already follows from another arrow, so that the picture can be read. */
function nearest(domain, uses) {
  const reaches = (from, to, seen = new Set()) => contextMap[from].some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  return uses.filter((used) => !uses.some((other) => other !== used && reaches(other, used)));
}

function id(domain) {
  return domain.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

function dedent(sql) {
  const lines = sql.replace(/^\s*\n|\s+$/g, '').split('\n');
  const margin = Math.min(...lines.slice(lines.length > 1 && !/^\s/.test(lines[0]) ? 1 : 0).filter((line) => line.trim()).map((line) => /^\s*/.exec(line)[0].length), 99);
  return lines.map((line) => (line.slice(0, margin).trim() ? line : line.slice(margin)).trimEnd()).join('\n');
}
