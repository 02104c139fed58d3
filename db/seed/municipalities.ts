import type pg from 'pg';
import facts from './facts/municipalities.json' with { type: 'json' };

/** Loads the municipalities with the region each proposes; what somebody corrected stays. */
export async function loadMunicipalities(client: pg.Client): Promise<void> {
  const rows = facts.areas.flatMap(({ province, region, municipalities }) => municipalities.map((name) => ({ name, province, region })));
  await client.query(
    `insert into municipality (name, province, region) select name, province, region from jsonb_to_recordset($1::jsonb) as m(name text, province text, region text)
     on conflict (name) do update set province = excluded.province, region = excluded.region where not municipality.is_edited`, [JSON.stringify(rows)]);
}
