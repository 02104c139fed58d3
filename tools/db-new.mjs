// `npm run db:new <name>`: the next migration, empty, and its place in the list.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const name = process.argv[2];
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name ?? '')) {
  console.error('Give a name in kebab-case: npm run db:new posting-seats');
  process.exit(1);
}
const folder = fileURLToPath(new URL('../db/migrations/', import.meta.url));
const last = Math.max(0, ...readdirSync(folder).map((file) => Number(/^(\d{4})-.*\.sql$/.exec(file)?.[1] ?? 0)));
const number = String(last + 1).padStart(4, '0');
const file = `${number}-${name}.sql`;
writeFileSync(`${folder}${file}`, `-- ${name.replaceAll('-', ' ')}\n`, { flag: 'wx' });

const index = `${folder}index.ts`;
const kept = readFileSync(index, 'utf8');
const variable = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()).replace(/^\d/, 'm$&');
const unique = new RegExp(`\\b${variable}\\b`).test(kept) ? `${variable}${number}` : variable;
const lines = kept.split('\n');
lines.splice(lines.lastIndexOf('];'), 0, `  { name: '${number}-${name}', sql: ${unique} },`);
lines.splice(lines.findLastIndex((line) => line.startsWith('import ') && line.includes(".sql'")) + 1, 0, `import ${unique} from './${file}';`);
writeFileSync(index, lines.join('\n'));
console.log(`db/migrations/${file}`);
