// Workers killed with SIGKILL at random while they send; one at the worst moment on purpose.
import { setTimeout as wait } from 'node:timers/promises';
import { compare } from './checks.mjs';
import { READERS } from './world.mjs';

export const title = 'Workers killed at random';
const WORKERS = 3;

export async function run({ open, claims, say, random, wish }) {
  const stage = await open();
  await stage.api();
  let going = true;
  let kills = 0;
  const keepKilling = async () => {
    for (let beat = 0; going; beat += 1) {
      // The first falls between the mail server's yes and our note of it.
      const worker = stage.worker(beat === 0 ? { killAt: 'mail:accepted' } : {});
      if (beat === 0) { await worker.gone; kills += 1; continue; }
      // One that was still starting when all was done is stopped before it was ready.
      await worker.ready.catch((error) => { if (going) throw error; });
      if (!going) break;
      await wait(WORKERS * (1500 + random() * 1500));
      if (!going) break;
      worker.kill('SIGKILL');
      kills += 1;
      await worker.gone;
    }
  };
  const postings = Math.ceil(wish.notifications / READERS);
  const began = performance.now();
  const killing = Array.from({ length: WORKERS }, keepKilling);
  await stage.publish(postings);
  say(`${postings} postings published, ${postings * READERS} mails to go`);
  await Promise.race([stage.settle(Math.max(300, wish.notifications / 20)), Promise.all(killing)]);
  going = false;
  const seconds = (performance.now() - began) / 1000;
  await stage.end();
  await Promise.all(killing);

  const { mails, accepted, twice } = await compare(stage, claims);
  const [most] = await stage.sql('select job, max(attempts) as tries from outbox group by job order by max(attempts) desc, job limit 1');
  claims.holds(mails === postings * READERS, `${mails} mails for ${postings} postings`);
  claims.holds(twice >= 1, 'the kill inside the window left no mail that was sent twice');
  claims.holds(twice <= kills * 10, `${twice} mails went out twice by ${kills} kills: more than the ten that a worker has on the line`);
  return `${mails} mails in ${seconds.toFixed(0)} s, ${kills} kills: ${accepted - mails} sent again, each with its line in the log and the same Message-ID; most tries: ${most.job}, ${most.tries}`;
}
