// Reads over HTTP: requests a second with sixteen callers that never pause, and the least time of one call alone.
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import pg from 'pg';
import { load } from '../bundle-db.mjs';
import { processorTime, rounded } from './servers.mjs';

const CALLERS = 16;
const CALLS = 300;
/** The time of each read at the smallest size. */
const smallest = new Map();
const floorIs = 'node:http and pg with the same named statements';

/** What people ask of the list. The last of the three filters are few postings' together, the last word few postings'. */
const lists = {
  list: {}, 'list by region': { region: 'east' }, 'list by form': { form: 'inspire-students' }, 'list by function': { function: 'software-developer' },
  'list by region, form and function': { region: 'east', form: 'assignments-and-internships', function: 'software-developer' },
  'list by three that are rare together': { region: 'north', form: 'education-content', function: 'infrastructure-architect' },
  'list by a word': { q: 'webwinkel' }, 'list by two words': { q: 'zeilmiddag kerkklok' }, 'list by a region and a town elsewhere': { region: 'north', q: 'Rotterdam' },
};

/** @param {{ url: string; postings: number; seconds: number; rounds: number; emit: (line: object) => void; say: (text: string) => void; api: Function; bare: Function }} ground */
export async function run(ground) {
  const { url, postings: size, seconds, rounds, emit, say } = ground;
  const asked = await questions(url);
  const answers = Object.fromEntries(asked.map(({ path, ...answer }) => [path, answer]));
  const floor = await ground.bare('floor.mjs', {}, answers);
  const ours = await ground.api();
  for (const { name, path } of asked) {
    await calls(floor.port, path, 1);
    await calls(ours.port, path, 1);
    const pairs = [];
    for (let round = 0; round < rounds; round += 1) pairs.push([await calls(floor.port, path, seconds, floor.pid), await calls(ours.port, path, seconds, ours.pid)]);
    const [theirs, own] = pairs.sort((a, b) => a[1].rate / a[0].rate - b[1].rate / b[0].rate)[Math.floor(rounds / 2)];
    emit({ bench: name, size, unit: 'requests a second', ours: Math.round(own.rate), floor: Math.round(theirs.rate), ratio: rounded(own.rate / theirs.rate), floorIs,
      ...(own.processor === null ? {} : { processor: { unit: 'µs of the server a request', ours: own.processor, floor: theirs.processor } }) });
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

/** Each path with the statements that answer it. */
async function questions(url) {
  const { openPage } = await load('libs/postings/server/open-postings.ts');
  const { cursorOf } = await load('libs/base/server/http/cursor.ts');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const newest = (await client.query(`select id, published_at from posting where status = 'published' order by published_at desc, id desc limit 1000`)).rows;
  await client.end();
  const limit = 20;
  const paged = (name, query, last = null) => {
    const { near, far, values } = openPage(query);
    const cursor = last && [last.published_at.toISOString(), last.id];
    const search = new URLSearchParams({ ...query, ...(cursor ? { cursor: cursorOf(cursor) } : {}) }).toString();
    return { name, path: `/v1/postings${search ? `?${search}` : ''}`, near, far, limit, values: [...cursor ?? [null, null], limit + 1, ...values] };
  };
  const one = newest[10].id;
  return [
    ...Object.entries(lists).map(([name, query]) => paged(name, query)),
    paged('second page', {}, newest[19]), paged('fiftieth page', {}, newest[979]),
    { name: 'one posting', path: `/v1/postings/${one}`, near: { name: 'postings.one', sql: sqlOf('postings.one') }, far: null, values: [one, [], false] },
  ];
}

function sqlOf(name) {
  const found = readFileSync(new URL('../../db/queries.sql', import.meta.url), 'utf8').split(/^-- (?=[\w.-]+$)/m).find((part) => part.startsWith(`${name}\n`));
  if (!found) throw new Error(`No statement ${name} in db/queries.sql`);
  return found.slice(name.length + 1).trim().replace(/;$/, '');
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
