import { migrate, seedDemo, seedFacts } from '#db';
import { endsWell, flag, readConfig, setting, SystemClock } from '#base/server';
import * as z from 'zod';
import { commonSettings } from './config';

/** Brings the database to this release: tables, facts, and in demo mode the demo world. */
export const migrateConfig = z.object({ DATABASE_URL: commonSettings.DATABASE_URL, DEMO: setting(flag(false), 'Load the demo world') });

await endsWell(async () => {
  const config = readConfig(migrateConfig, process.env);
  await migrate(config.DATABASE_URL);
  await seedFacts(config.DATABASE_URL);
  if (config.DEMO) await seedDemo(config.DATABASE_URL, { today: new SystemClock().today(), say: (line) => process.stdout.write(`${line}\n`) });
  process.send?.('ready');
});
process.exit(0);
