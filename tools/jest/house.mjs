// Before the journeys: the whole house from the production output, with a database and a mail catcher of its own, and one browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '../browser.mjs';
import { buildToRun } from '../build.mjs';
import { startHouse } from '../house.mjs';
import { freePort } from '../ports.mjs';
import { scratch } from '../scratch.mjs';
import { sweep } from './sweep.mjs';

export default async function setup() {
  sweep();
  const data = mkdtempSync(join(scratch(), `koppelvlak-house-${process.pid}-`));
  const { DATABASE_URL, SMTP_URL, REDIS_URL, PUBLIC_URL, DEMO, ...env } = process.env;
  const release = await buildToRun({ built: true });
  const house = await startHouse({
    data,
    release: release.folder,
    port: await freePort(),
    // The run on Redis sets its address; any other REDIS_URL is not ours to fill.
    env: { ...env, ...(process.env.TEST_REDIS ? { REDIS_URL: process.env.TEST_REDIS } : {}) },
    forTests: true,
    onFailure: (why) => {
      console.error(`\n${why}`);
      process.exit(1);
    },
  });
  const browser = await chromium.launchServer(await launchOptions());
  Object.assign(process.env, { E2E_URL: house.url, E2E_DATABASE_URL: house.databaseUrl, E2E_BROWSER: browser.wsEndpoint(), E2E_DATA: data });
  globalThis.koppelvlakHouse = async () => {
    await browser.close();
    await house.stop();
    release.forget();
    rmSync(data, { recursive: true, force: true });
  };
}
