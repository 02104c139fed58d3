// What must be true after every scenario, by comparing sets: what was asked for, what is in the database, what the mail server took.
import { setTimeout as wait } from 'node:timers/promises';
import { READERS } from './world.mjs';

/** Collects what does not hold; a scenario passes when nothing was collected. */
export class Claims {
  faults = [];

  holds(isSo, otherwise) {
    if (!isSo) this.faults.push(otherwise);
  }
}

/**
 * Nothing lost, nothing twice but in the one window. Call it after the programs ended, so that their logs are complete.
 * @returns {Promise<{ mails: number; accepted: number; twice: number }>}
 */
export async function compare(stage, claims, { refused = [] } = {}) {
  const mails = await stage.sql(`select id, address, status, args->>'postingId' as posting, key !~ ':.*:' as first from mail`);
  const [open] = await stage.sql(`select count(*) filter (where status in ('pending', 'queued'))::int as open, count(*) filter (where status = 'failed')::int as failed,
    min(concat_ws(' ', job, key, 'after', attempts, 'tries:', error)) filter (where status <> 'done') as example from outbox where status <> 'waiting'`);
  const [undone] = await stage.sql(`select count(*)::int as n from mail m where exists (select from outbox o where o.job = 'send-mail' and o.key = m.id::text and o.status <> 'done')`);
  const taken = new Map();
  for (const { id, to } of stage.post.taken) taken.set(id, [...(taken.get(id) ?? []), to]);
  const warned = new Set([...stage.said().matchAll(/"mailId":"([0-9a-f-]+)".*may be sent twice/g)].map(([, id]) => id));

  const aside = mails.filter(({ address }) => refused.includes(address));
  claims.holds(aside.every(({ id, status }) => ['refused', 'held'].includes(status) && !taken.has(id)), 'a mail to an address that is refused for good does not count as refused or held');
  const unsent = mails.filter(({ status, address }) => status !== 'sent' && !refused.includes(address));
  claims.holds(unsent.length === 0, `${unsent.length} mails are not sent, such as ${unsent[0]?.id} (${unsent[0]?.status})`);
  const lost = mails.filter(({ id, status }) => status === 'sent' && !taken.has(id));
  claims.holds(lost.length === 0, `${lost.length} mails are noted as sent, and the mail server has none of them, such as ${lost[0]?.id}`);
  const known = new Map(mails.map(({ id, address }) => [id, address]));
  const strange = [...taken].filter(([id, readers]) => readers.some((to) => known.get(id) !== to));
  claims.holds(strange.length === 0, `${strange.length} Message-IDs belong to no mail or reached somebody else, such as ${strange[0]?.[0]}`);
  const twice = [...taken].filter(([, readers]) => readers.length > 1).map(([id]) => id);
  const unsaid = twice.filter((id) => !warned.has(id));
  claims.holds(unsaid.length === 0, `${unsaid.length} mails went out twice without a line about it in a log, such as ${unsaid[0]}`);
  claims.holds(open.open === 0 && open.failed === 0, `the outbox has ${open.open} open and ${open.failed} failed rows${open.example ? `, such as ${open.example}` : ''}`);
  claims.holds(undone.n === 0, `${undone.n} mails have a row in the outbox that is not done`);

  const readers = new Map();
  for (const { posting, first } of mails) if (first) readers.set(posting, (readers.get(posting) ?? 0) + 1);
  const forgotten = stage.published.filter((id) => readers.get(id) !== READERS);
  claims.holds(forgotten.length === 0, `${forgotten.length} of ${stage.published.length} publications did not become ${READERS} mails, such as ${forgotten[0]} (${readers.get(forgotten[0]) ?? 0})`);
  return { mails: mails.length, accepted: stage.post.taken.length, twice: twice.length };
}

/** Whether the api's health says something within a while. */
export async function healthSays(stage, what, seconds = 10) {
  let text = '';
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await wait(250)) {
    text = JSON.stringify((await stage.ask('/health/ready')).body);
    if (what.test(text)) return true;
  }
  stage.say(`health says ${text}`);
  return false;
}

/** Logs stay small whatever fails: lines about one mail or one job aside, which are as many as those. @returns the most lines a program wrote in a minute */
export function quietLogs(stage, claims, minutes) {
  let most = 0;
  for (const { name, text } of stage.logs.map(stage.logOf)) {
    const lines = text.split('\n').filter((line) => line && !/"(mailId|id)":/.test(line)).length / Math.max(minutes, 0.5);
    claims.holds(lines <= 60, `${name} wrote ${lines.toFixed(0)} lines a minute that are not about one mail or job`);
    claims.holds(text.length <= 2_000_000, `${name} wrote ${text.length} bytes`);
    most = Math.max(most, Math.round(lines));
  }
  return most;
}

/** No process holds more than this, whatever fails. */
const CEILING_MB = 512;
/** A younger process is still getting warm. */
const LONG_SECONDS = 600;

/** Memory stays flat in whatever lives for long, and below a ceiling in everything. */
export function flatMemory(stage, claims) {
  const quarters = stage.memory.quarters().sort((a, b) => b.seconds - a.seconds);
  for (const { name, seconds, second, last } of quarters) {
    claims.holds(last <= CEILING_MB, `${name} holds ${last.toFixed(0)} MB`);
    if (seconds >= LONG_SECONDS) claims.holds(last <= second * 1.15 + 10, `${name} grew from ${second.toFixed(0)} to ${last.toFixed(0)} MB between the second and the last quarter of its life`);
  }
  const [oldest] = quarters;
  return oldest ? `${oldest.name.split(' ')[0]} ${oldest.second.toFixed(0)} → ${oldest.last.toFixed(0)} MB in ${oldest.seconds.toFixed(0)} s` : '';
}
