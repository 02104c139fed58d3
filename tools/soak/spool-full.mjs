// The disk of the mail server's spool is full: really, where a small disk can be mounted, else by the device that is always full.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from '../lock.mjs';
import { compare, healthSays, quietLogs } from './checks.mjs';

export const title = 'Disk of the mail spool full';
const POSTINGS = 5;

export async function run({ open, claims, say, wish }) {
  clear((pid) => pid === process.pid || !isAlive(pid));
  const spool = mkdtempSync(join(tmpdir(), `koppelvlak-spool-${process.pid}-`));
  wish.onEnd(() => clear((pid) => pid === process.pid));
  const isMounted = mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', spool);
  const stage = await open();
  let isFull = !isMounted;
  stage.post.onMail = async ({ id, text }) => {
    const file = isFull ? '/dev/full' : join(spool, `${id}.eml`);
    try {
      await writeFile(file, text);
      return undefined;
    } catch (error) {
      if (error.code !== 'ENOSPC') throw error;
      if (!isFull) await rm(file, { force: true });
      return Object.assign(new Error('Insufficient system storage'), { responseCode: 452 });
    }
  };
  const programs = [await stage.api(), stage.worker(), stage.worker()];
  await Promise.all(programs.map(({ ready }) => ready));
  const began = performance.now();
  await stage.publish(POSTINGS);
  await stage.posted();
  for (let turn = 0; turn < 200 && !(stage.post.refused[452] >= 50); turn += 1) await wait(100);
  await wait(5000);
  const before = stage.post.taken.length;
  claims.holds(stage.post.refused[452] >= 50, `the full disk refused ${stage.post.refused[452] ?? 0} mails`);
  claims.holds(await healthSays(stage, /mail server: puts mail off .452/), 'health does not say that the mail server puts mail off');
  say(`${before} mails taken, then the disk was full; now it gets room`);
  if (isMounted) mount('-o', 'remount,size=100m', spool);
  isFull = false;
  const late = await stage.settle(150);
  const minutes = (performance.now() - began) / 60_000;
  await stage.end();
  const { mails, twice } = await compare(stage, claims);
  claims.holds(twice === 0, `${twice} mails were sent twice although no worker died`);
  const lines = quietLogs(stage, claims, minutes);
  return `${isMounted ? 'a disk of 1 MB' : '/dev/full'}: ${before} of ${mails} mails fitted, ${stage.post.refused[452]} times 452, the others went out once within ${late.toFixed(0)} s of room; at most ${lines} log lines a minute`;
}

const mount = (...args) => spawnSync('mount', args).status === 0;

/** Removes spools, also one that a killed run left mounted. */
function clear(whose) {
  for (const entry of readdirSync(tmpdir())) {
    const [, pid] = /^koppelvlak-spool-(\d+)-/.exec(entry) ?? [];
    if (!pid || !whose(Number(pid))) continue;
    spawnSync('umount', ['-l', join(tmpdir(), entry)]);
    rmSync(join(tmpdir(), entry), { recursive: true, force: true });
  }
}
