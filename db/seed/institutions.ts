import type pg from 'pg';
import facts from './facts/institutions.json' with { type: 'json' };
import { replace, upsert } from './tables';

/** A slug that only changes when the name does. */
export const slugOf = (name: string) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Loads the regions with their neighbours and the institutions with memberships, aliases and successors. */
export async function loadInstitutions(client: pg.Client): Promise<void> {
  await upsert(client, 'region', ['slug'], facts.regions.map(({ slug, nl, en, areas }, place) => ({ slug, name_nl: nl, name_en: en, areas, place })));
  await replace(client, 'region_adjacency', facts.adjacency.flatMap(([region = '', adjacent = '']) => [
    { region, adjacent }, { region: adjacent, adjacent: region },
  ]));
  const ids = new Map<string, string>();
  for (const { name, sector, regions, ...more } of facts.institutions) {
    const id = await institution(client, name, sector, facts);
    ids.set(name, id);
    await upsert(client, 'institution_region', ['institution_id', 'region'], regions.map((region) => ({ institution_id: id, region })));
    await upsert(client, 'institution_alias', ['institution_id', 'name'], (more.aliases ?? []).map((alias) => ({ institution_id: id, name: alias })));
  }
  for (const { name, sector, successor } of facts.institutions) {
    if (!successor) continue;
    // One that the list does not know has no regions of its own: the view institution_place gives it its predecessors'.
    const id = ids.get(successor.name) ?? (await institution(client, successor.name, sector, null));
    ids.set(successor.name, id);
    // Whether it is confirmed is for people to say once it is loaded.
    await client.query(
      `insert into institution_successor (institution_id, successor_id, is_confirmed) values ($1, $2, $3) on conflict do nothing`,
      [ids.get(name), id, successor.confirmed],
    );
  }
}

/** `from` is the list it stands in; null for one that is only known as a successor. */
async function institution(client: pg.Client, name: string, sector: string, from: { source: string; version: string } | null): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into organisation (type, name, slug, created_at) values ('institution', $1, $2, now())
     on conflict (slug) do update set name = excluded.name where organisation.type = 'institution' returning id`, [name, slugOf(name)]);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`Another organisation has the address of ${name}`);
  await upsert(client, 'institution', ['organisation_id'], [{ organisation_id: id, sector, source: from?.source ?? null, source_version: from?.version ?? null }]);
  return id;
}
