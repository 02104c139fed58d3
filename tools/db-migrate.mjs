// `npm run db:migrate`: brings the database at DATABASE_URL to this release: tables, then the sources' facts.
import { loadDb } from './bundle-db.mjs';

const url = process.env.DATABASE_URL;
if (!url) {
  console.error('Say which database: DATABASE_URL=postgres://… npm run db:migrate');
  process.exit(2);
}
const db = await loadDb();
await db.migrate(url);
await db.seedFacts(url);
console.log('The database is at this release');
