import type { Tx } from '#base/server';

/** The municipality as it is written, with the region chosen or proposed; null when neither says which. */
export async function placeOf(tx: Tx, municipality: string, region: string | null): Promise<{ municipality: string; region: string } | null> {
  const [known] = await tx.sql<{ name: string; region: string }>(`select name, region from municipality where lower(name) = lower(replace($1, '''', '’'))`, [municipality]);
  const chosen = region ?? known?.region;
  return chosen === undefined ? null : { municipality: known?.name ?? municipality, region: chosen };
}
