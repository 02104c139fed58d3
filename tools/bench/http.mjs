// Reads over HTTP: requests a second with sixteen callers that never pause, and the least time of one call alone.
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import pg from 'pg';
import { load } from '../bundle-db.mjs';
import { memoryOf, processorTime, rounded } from './servers.mjs';

const CALLERS = 16;
const CALLS = 300;
/** The time of each read at the smallest size. */
const smallest = new Map();
const floorIs = 'node:http and pg with the same named statements';

/** What people ask of the list: what an index in order of time answers, and what is found in memory. The last of the three filters are few postings' together. */
const lists = {
  list: {}, 'list by region': { region: 'east' }, 'list by form': { form: 'inspire-students' },
};
const searches = {
  'search by function': { function: 'software-developer' }, 'search by several regions and kinds': { region: 'east,north', kind: 'internship,graduation-project' },
  'search by three that are rare together': { region: 'north', form: 'education-content', function: 'infrastructure-architect' }, 'search closing soon': { sort: 'closing' },
  'search by a word': { q: 'webwinkel' }, 'search by a broad word': { q: 'applicatie' }, 'search by a rare word': { q: 'postduiven' }, 'search by two words': { q: 'zeilmiddag kerkklok' }, 'search by a prefix': { q: 'kubern' },
  'search by a typo': { q: 'webwinkle' }, 'search by a region and a town elsewhere': { region: 'north', q: 'Rotterdam' },
};
const facets = { 'facets of everything': {}, 'facets of a broad word': { q: 'applicatie' }, 'facets of a word with three choices': { q: 'webwinkel', region: 'east,north', level: 'mbo-4', direction: 'offer' } };

/** @param {{ url: string; postings: number; seconds: number; rounds: number; emit: (line: object) => void; say: (text: string) => void; api: Function; bare: Function }} ground */
export async function run(ground) {
  const { url, postings: size, seconds, rounds, emit, say } = ground;
  const ours = await ground.api();
  // What is open is read before the first search is answered.
  const began = performance.now();
  await fetch(`http://127.0.0.1:${ours.port}/v1/postings/facets`);
  emit({ bench: 'reading all that is open', size, unit: 's', ours: rounded((performance.now() - began) / 1000), memory: `${memoryOf(ours.pid)} MB` });
  const asked = await questions(url, ours.port, (line) => emit({ ...line, size }));
  const floor = await ground.bare('floor.mjs', {}, Object.fromEntries(asked.map(({ path, read }) => [path, read])));
  for (const { name, path, read } of asked) {
    await calls(floor.port, path, 1);
    await calls(ours.port, path, 1);
    const pairs = [];
    for (let round = 0; round < rounds; round += 1) pairs.push([await calls(floor.port, path, seconds, floor.pid), await calls(ours.port, path, seconds, ours.pid)]);
    const [theirs, own] = pairs.sort((a, b) => a[1].rate / a[0].rate - b[1].rate / b[0].rate)[Math.floor(rounds / 2)];
    emit({ bench: name, size, unit: 'requests a second', ours: Math.round(own.rate), floor: Math.round(theirs.rate), ratio: rounded(own.rate / theirs.rate), floorIs,
      ...(own.processor === null ? {} : { processor: { unit: 'µs of the server a request', ours: own.processor, floor: theirs.processor } }) });
    emit({ bench: `${name}, in Postgres`, size, unit: 'ms, the least of 20', ours: await inPostgres(url, read) });
    const alone = await least([floor.port, ours.port], path);
    emit({ bench: `${name}, one caller`, size, unit: `ms, the least of ${CALLS}`, ours: rounded(alone[1]), floor: rounded(alone[0]), ratio: rounded(alone[0] / alone[1]), floorIs });
    if (!smallest.has(name)) smallest.set(name, { size, alone });
    else if (smallest.get(name).size < size) {
      const [theirs, own] = smallest.get(name).alone;
      emit({ bench: `${name}, growth`, size, unit: `times its time at ${smallest.get(name).size}`, ours: rounded(alone[1] / own), floor: rounded(alone[0] / theirs), ratio: rounded((alone[0] / theirs) / (alone[1] / own)), floorIs });
    }
  }
  say('');
}

/** Each path with the statement that answers it. What is found in memory is found by the floor beforehand: it reads those rows, and looks whether anything changed. */
async function questions(url, port, tell) {
  const { newestPage } = await load('libs/postings/server/open-postings.ts');
  const { cursorOf } = await load('libs/base/server/http/cursor.ts');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: newest } = await client.query(`select id, published_at from posting where status = 'published' order by published_at desc, id desc limit 1000`);
  const { rows: [{ snapshot }] } = await client.query('select pg_current_snapshot()::text as snapshot');
  await client.end();
  const limit = 20;
  const pathOf = (path, query) => `/v1/postings${path}${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}`;
  const answer = async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  const listed = (name, query, last = null) => {
    const { values, ...read } = newestPage(Object.fromEntries(Object.entries(query).map(([key, value]) => [key, [value]])));
    const cursor = last && ['newest', 0, last.published_at.getTime(), last.id];
    return { name, path: pathOf('', { ...query, ...(cursor ? { cursor: cursorOf(cursor) } : {}) }), read: { ...read, limit, values: [...last ? [last.published_at.toISOString(), last.id] : [null, null], limit + 1, ...values] } };
  };
  const found = async ([name, query]) => {
    const path = pathOf('', query);
    const { items } = JSON.parse(await answer(path));
    return { name, path, read: { ...named('postings.found'), limit, values: [snapshot, items.map(({ id }) => id)] } };
  };
  const counted = async ([name, query]) => {
    const path = pathOf('/facets', query);
    const began = performance.now();
    const ready = await answer(path);
    tell({ bench: `${name}, the first time`, unit: 'ms', ours: rounded(performance.now() - began) });
    return { name, path, read: { ...named('postings.changes'), values: [snapshot], ready } };
  };
  const one = newest[10].id;
  return [
    ...Object.entries(lists).map(([name, query]) => listed(name, query)), listed('second page', {}, newest[19]), listed('fiftieth page', {}, newest[979]),
    { name: 'one posting', path: `/v1/postings/${one}`, read: { ...named('postings.one'), values: [one, [], false, new Date().toISOString().slice(0, 10)] } },
    ...await inTurn(Object.entries(searches), found), ...await inTurn(Object.entries(facets), counted),
  ];
}

async function inTurn(list, work) {
  const done = [];
  for (const one of list) done.push(await work(one));
  return done;
}

function named(name) {
  const found = readFileSync(new URL('../../db/queries.sql', import.meta.url), 'utf8').split(/^-- (?=[\w.-]+$)/m).find((part) => part.startsWith(`${name}\n`));
  if (!found) throw new Error(`No statement ${name} in db/queries.sql`);
  return { name, sql: found.slice(name.length + 1).trim().replace(/;$/, '') };
}

/** The time Postgres itself takes for a statement, with its planning. */
async function inPostgres(url, { sql, values }) {
  const client = new pg.Client({ connectionString: url, options: '-c random_page_cost=1.1' });
  await client.connect();
  let best = Infinity;
  for (let turn = 0; turn < 20; turn += 1) {
    const { rows: [{ 'QUERY PLAN': [plan] }] } = await client.query(`explain (analyze, timing off, format json) ${sql}`, values);
    best = Math.min(best, plan['Planning Time'] + plan['Execution Time']);
  }
  await client.end();
  return rounded(best);
}

async function calls(port, path, seconds, pid = 0) {
  const before = processorTime(pid);
  const { requests, duration, non2xx, errors } = await autocannon({ url: `http://127.0.0.1:${port}${path}`, connections: CALLERS, duration: seconds });
  if (non2xx + errors > 0 || requests.total === 0) throw new Error(`${path}: ${non2xx} refused, ${errors} failed of ${requests.total}`);
  const spent = processorTime(pid);
  return { rate: requests.total / duration, processor: before === null || spent === null ? null : Math.round((spent - before) * 1000 / requests.total) };
}

/** The least time of many calls one after the other, in turns: what others do on the machine is not in it. */
async function least(ports, path) {
  const times = ports.map(() => Infinity);
  for (let turn = 0; turn < CALLS; turn += 1) {
    for (const [side, port] of ports.entries()) {
      const began = performance.now();
      await (await fetch(`http://127.0.0.1:${port}${path}`)).arrayBuffer();
      times[side] = Math.min(times[side], performance.now() - began);
    }
  }
  return times;
}
