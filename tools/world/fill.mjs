// Fills a migrated and seeded database with a world of any size. The same size, day and seed give the same world.
import { connection, copyRows, withoutIndexes } from './copy.mjs';
import { companies, programmes } from './organisations.mjs';
import { postingRow } from './postings.mjs';

/** Rows that one COPY takes: enough to be quick, little enough to be told of. */
const CHUNK = 10_000;
/** Below this making the indexes anew takes longer than keeping them. */
const WORTH = 20_000;

/**
 * @param {string} url
 * @param {{ traits: object; postings: number; programmes: number; companies?: number; open?: number; today?: string; seed?: number; add?: boolean; trusted?: boolean; say?: (line: string) => void }} wish
 *   traits: KINDS of the postings' contract. open: the share of postings that is open. today: the day it all stands on. add: also to a database that has postings.
 *   trusted: false lets the database check each reference and fill the search words itself, row by row.
 */
export async function fillWorld(url, { traits, postings, programmes: programmeCount, companies: companyCount = Math.max(3, Math.ceil(postings / 100)), open = 0.6, today = new Date().toISOString().slice(0, 10), seed = 1, add = false, trusted = true, say = () => {} }) {
  const noon = Date.parse(`${today}T12:00:00Z`);
  const began = performance.now();
  const clients = [await connection(url, trusted), await connection(url, trusted)];
  const [client] = clients;
  try {
    const there = (await client.query(`select 1 from posting limit 1`)).rowCount > 0;
    if (there && !add) throw new Error('This database has postings already: --add puts more beside them.');
    // What is added is drawn anew, or it would be what is there.
    const first = there ? (await client.query(`select count(*)::int as n from posting`)).rows[0].n : 0;
    const facts = await factsOf(client);
    const schools = programmes(programmeCount, facts, noon, seed + first);
    const firms = companies(companyCount, facts, noon, seed + first);
    if (there) for (const row of firms.rows.organisation) row.slug += `-${first}`;
    if (there) for (const row of firms.rows.company) row.kvk = String(Number(row.kvk) + first).padStart(8, '0');
    if (there) for (const row of firms.rows.branch) row.branch_number = String(Number(row.branch_number) + first * 100).padStart(12, '0');
    if (there) for (const row of [...firms.rows.person, ...schools.rows.person]) row.email = row.email.replace('@', `.${first}@`);
    for (const rows of [firms.rows, schools.rows]) for (const [table, list] of Object.entries(rows)) await copyRows(client, table, list);
    say(`${companyCount.toLocaleString('en')} companies and ${programmeCount.toLocaleString('en')} programmes in ${seconds(began)} s`);

    const indexes = trusted && !there && postings >= WORTH ? await withoutIndexes(client, 'posting') : [];
    const world = { count: postings, open, today: noon, seed: seed + first, owners: firms.owners, programmes: schools.known, formOf: facts.formOf, traits };
    const since = performance.now();
    let at = 0;
    let done = 0;
    let told = 0;
    const lane = async (own) => {
      while (at < postings) {
        const from = at;
        at = Math.min(postings, at + CHUNK);
        await addPostings(own, Array.from({ length: at - from }, (_, n) => postingRow(from + n, world)), trusted);
        done += CHUNK;
        if (done - told >= 100_000) say(`${(told = done).toLocaleString('en')} postings, ${rate(done, since)} rows a second`);
      }
    };
    await Promise.all(clients.map(lane));
    for (const { definition } of indexes) await client.query(definition);
    await client.query('vacuum analyze');
    say(`${postings.toLocaleString('en')} postings with their indexes in ${seconds(since)} s: ${rate(postings, since)} rows a second`);
  } finally {
    await Promise.all(clients.map((each) => each.end()));
  }
}

/** What triggers keep of a posting is worked out on the way in, as they would. */
async function addPostings(client, rows, trusted) {
  if (!trusted) return copyRows(client, 'posting', rows);
  const columns = Object.keys(rows[0]).join(', ');
  await client.query('begin');
  await client.query(`create temp table if not exists incoming (like posting including defaults) on commit delete rows`);
  await copyRows(client, 'incoming', rows);
  await client.query(`insert into posting (${columns}, search, pathways_version) select ${columns.replaceAll(/\b\w+/g, 'i.$&')}, posting_words(i.title, i.summary, o.names, i.municipality, i.technologies),
      (select version from pathway_edition order by published_on desc limit 1)
    from incoming i join organisation_names o on o.organisation_id = i.owner_id`);
  await client.query('commit');
}

async function factsOf(client) {
  const { rows: institutions } = await client.query(
    `select i.organisation_id as id, i.sector, array_agg(p.region order by p.region) as regions from institution i join institution_place p on p.institution_id = i.organisation_id
     where not exists (select from institution_successor s where s.institution_id = i.organisation_id) and i.sector in ('mbo', 'hbo') group by 1, 2 order by (select slug from organisation o where o.id = i.organisation_id)`);
  const { rows: qualifications } = await client.query(
    `select code_type as "codeType", code, name, level from qualification union all select code_type, code, name, level from qualification_equivalent order by 1, 2`);
  const { rows: kinds } = await client.query(`select slug, form from posting_kind`);
  const { rows: forms } = await client.query(`select slug from collaboration_form order by chapter`);
  return { institutions, qualifications, forms: forms.map(({ slug }) => slug), formOf: Object.fromEntries(kinds.map(({ slug, form }) => [slug, form])) };
}

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);
const rate = (rows, since) => Math.round(rows / ((performance.now() - since) / 1000)).toLocaleString('en');
