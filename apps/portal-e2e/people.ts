import pg from 'pg';
import type { BrowserContext } from 'playwright-core';
import { house, read, somebody } from './browser';

/** Somebody who is new here, signed in, with no organisation: how accounts are made is told elsewhere. */
export async function person(name: string, email: string): Promise<BrowserContext> {
  const database = new pg.Client({ connectionString: house.databaseUrl });
  await database.connect();
  try {
    await database.query(`insert into person (name, email, password_hash, created_at)
      select $1, $2, password_hash, now() from person where password_hash is not null limit 1`, [name, email]);
  } finally {
    await database.end();
  }
  const context = await somebody();
  const { items } = await read<{ items: { password: string }[] }>(context, '/v1/demo/sign-ins');
  const answer = await context.request.post('/v1/sessions', { data: { email, password: items[0]?.password } });
  if (answer.status() !== 201) throw new Error(`${email} may not enter: ${answer.status()}`);
  return context;
}

/** Somebody who just brought a company, and administers it. */
export async function founder(name: string, email: string, company: { name: string; website?: string; kvk?: string; municipality: string }): Promise<BrowserContext> {
  const context = await person(name, email);
  const answer = await context.request.post('/v1/companies', { data: { sizeBand: '1-9', ...company } });
  if (answer.status() !== 201) throw new Error(`${company.name} may not come: ${await answer.text()}`);
  return context;
}
