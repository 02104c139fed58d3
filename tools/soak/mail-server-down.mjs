// The mail server is away for a while, then puts everybody off, and one address it refuses for good.
import { setTimeout as wait } from 'node:timers/promises';
import { compare, healthSays, quietLogs } from './checks.mjs';

export const title = 'Mail server down, then putting off';
const POSTINGS = 5;

export async function run({ open, claims, say }) {
  const stage = await open();
  const programs = [await stage.api(), stage.worker(), stage.worker()];
  await Promise.all(programs.map(({ ready }) => ready));
  const began = performance.now();
  await stage.post.stop();
  await stage.publish(POSTINGS);
  await stage.posted();
  await wait(8000);
  const down = await healthSays(stage, /mail server: does not answer/);
  claims.holds(down, 'health does not say that the mail server is away');

  say('The mail server is back, and puts everybody off');
  const [nobody] = await stage.sql(`select address from mail order by id limit 1`);
  const [{ n: forNobody }] = await stage.sql(`select count(*)::int as n from mail where address = $1`, [nobody.address]);
  let patient = true;
  stage.post.onReader = (address) => address === nobody.address ? 550 : patient ? 450 : undefined;
  await stage.post.start();
  await wait(8000);
  claims.holds(stage.post.refused[450] > 0, 'the mail server put nobody off');
  claims.holds(stage.post.taken.length === 0, 'a mail was taken by a mail server that takes none');
  patient = false;
  say('It takes mail again');
  const since = performance.now();
  await stage.settle(150, [nobody.address]);
  const late = (performance.now() - since) / 1000;
  const kept = await stage.sql(`select verdict, suppressed_at is not null as "isSuppressed" from bounced_address where address = lower($1)`, [nobody.address]);
  claims.holds(kept.length === 1 && kept[0].verdict === 'gone' && kept[0].isSuppressed, `the address that is refused for good is kept as ${JSON.stringify(kept)}`);
  const minutes = (performance.now() - began) / 60_000;
  await stage.end();
  const { mails, twice } = await compare(stage, claims, { refused: [nobody.address] });
  claims.holds(twice === 0, `${twice} mails were sent twice although no worker died`);
  // Mails that are under way at the same moment may each find out; no later one is tried.
  const tries = stage.post.refused[550] ?? 0;
  claims.holds(tries >= 1 && tries <= forNobody, `${forNobody} mails to an address that refuses for good were tried ${tries} times`);
  const lines = quietLogs(stage, claims, minutes);
  return `${mails - forNobody} mails waited and went out once, ${late.toFixed(0)} s after the server took mail again; of ${forNobody} to an address that refuses for good ${tries} were tried and the others held; at most ${lines} log lines a minute`;
}
