// `npm run reset`: forgets the database, the secrets and the logs of this checkout.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holder } from './lock.mjs';
import { refuge } from './postgres.mjs';

const data = process.env.KOPPELVLAK_DATA ?? join(dirname(fileURLToPath(import.meta.url)), '../.data');
const running = holder(join(data, 'running.json'));
if (running) {
  console.error(`Still running (process ${running.pid}${running.url ? `, ${running.url}` : ''}). Stop it first.`);
  process.exit(1);
}
rmSync(data, { recursive: true, force: true });
rmSync(refuge(join(data, 'postgres')), { recursive: true, force: true });
console.log('Forgotten. The next "npm start" makes everything anew.');
