// The floor of the bench: bare node:http and pg doing the same reads, with the statements that the product itself sends.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';

const sqlOf = (name) => {
  const text = readFileSync(new URL('../../db/queries.sql', import.meta.url), 'utf8');
  const found = text.split(/^-- (?=[\w.-]+$)/m).find((part) => part.startsWith(`${name}\n`));
  if (!found) throw new Error(`No statement ${name} in db/queries.sql`);
  return found.slice(name.length + 1).trim().replace(/;$/, '');
};
const newest = sqlOf('postings.newest');
const one = sqlOf('postings.one');

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c default_transaction_read_only=on -c plan_cache_mode=force_custom_plan' });
const server = createServer(async (request, response) => {
  const [, id] = /^\/v1\/postings\/([\w-]+)$/.exec(request.url) ?? [];
  const { rows } = id
    ? await pool.query({ name: 'one', text: one, values: [id, [], false] })
    : await pool.query({ name: 'newest', text: newest, values: [null, null, 21] });
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(id ? rows[0] : { items: rows, next: null }));
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
