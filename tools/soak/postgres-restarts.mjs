// Postgres stopped and started under load: once in order, and like a power cut with and without a pause.
import { setTimeout as wait } from 'node:timers/promises';
import { compare, quietLogs } from './checks.mjs';

export const title = 'Postgres stopped and started under load';

export async function run({ open, claims, say, cluster }) {
  const stage = await open({ env: { LEASE_SECONDS: '5' } });
  const programs = [await stage.api(), stage.worker(), stage.worker()];
  await Promise.all(programs.map(({ ready }) => ready));
  const left = [];
  for (const program of programs) void program.gone.then((code) => program.stopping || left.push(`${program.name} left with ${code}`));

  const answers = [];
  let going = true;
  let isDown = false;
  const ask = async (path) => {
    while (going) {
      const before = isDown;
      const { status, headers, body } = await stage.ask(path);
      // What was asked and answered while the server was away counts as such; at the edges either answer is right.
      answers.push({ path, away: before && isDown, status, type: headers.get('content-type') ?? '', again: headers.get('retry-after'), text: JSON.stringify(body) });
      await wait(50);
    }
  };
  const asking = ['/health/ready', '/health/live', '/v1/postings'].map(ask);
  const publishing = stage.publish(Infinity, { pause: 1000, until: () => going });
  const began = performance.now();
  for (const [how, downMs] of [['crash', 4000], ['stop', 4000], ['crash', 0]]) {
    await wait(6000);
    say(how === 'crash' ? 'Postgres ends as by a power cut' : 'Postgres is stopped');
    await cluster[how]();
    isDown = true;
    await wait(downMs);
    isDown = false;
    await cluster.start();
    say('Postgres is back');
  }
  await wait(6000);
  going = false;
  await publishing;
  await Promise.all(asking);
  const minutes = (performance.now() - began) / 60_000;
  const late = await stage.settle(180);
  await stage.end();

  claims.holds(left.length === 0, left.join(', '));
  const of = (path, away) => answers.filter((answer) => answer.path === path && answer.away === away);
  for (const path of ['/health/ready', '/v1/postings']) {
    const wrong = of(path, true).filter(({ status }) => status !== 503);
    claims.holds(of(path, true).length >= 10, `${path} was asked ${of(path, true).length} times only while Postgres was away`);
    claims.holds(wrong.length === 0, `${path} answered ${wrong[0]?.status} while Postgres was away: ${wrong[0]?.text}`);
  }
  const bare = of('/v1/postings', true).filter(({ type, again }) => !type.includes('problem+json') || !again);
  claims.holds(bare.length === 0, `${bare.length} answers are no problem with a Retry-After: ${bare[0]?.type} ${bare[0]?.again}`);
  const odd = answers.filter(({ path, status }) => status !== 200 && (status !== 503 || path === '/health/live'));
  claims.holds(odd.length === 0, `${odd.length} answers are neither 200 nor 503, such as ${odd[0]?.path}: ${odd[0]?.status} ${odd[0]?.text}`);
  claims.holds(answers.every(({ text }) => !/\.[jt]s:\d+/.test(text)), 'an answer showed a stack');
  const lines = quietLogs(stage, claims, minutes);
  const { mails, accepted } = await compare(stage, claims);
  const away = answers.filter((answer) => answer.away).length;
  return `3 restarts; ${away} requests meanwhile answered 503, nothing else but 200 outside; ${stage.published.length} publications, ${mails} mails, ${accepted - mails} sent again; done ${late.toFixed(0)} s after the last; at most ${lines} log lines a minute`;
}
