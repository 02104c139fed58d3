// The floor of reads: bare node:http and pg, answering with the rows of the very statements that the product sends.
import { createServer } from 'node:http';
import pg from 'pg';

process.once('message', async (answers) => {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c default_transaction_read_only=on -c plan_cache_mode=force_custom_plan -c random_page_cost=1.1' });
  pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
  await pool.query('select 1');
  const server = createServer(async (request, response) => {
    const { name, sql, values, limit, ready } = answers[request.url];
    const { rows } = await pool.query({ name, text: sql, values });
    response.setHeader('content-type', 'application/json');
    response.end(ready ?? JSON.stringify(limit === undefined ? rows[0] : { items: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1].id : null }));
  });
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
});
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
