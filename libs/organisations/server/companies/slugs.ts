import type { Tx } from '#base/server';

const plain = (name: string) => name.replaceAll('ı', 'i').replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** The name of a company in addresses; a number follows where another organisation has it. Who makes one waits for who is making the same. */
export async function slugFor(tx: Tx, name: string): Promise<string> {
  const slug = plain(name).slice(0, 50).replace(/^-+|-+$/g, '') || 'bedrijf';
  await tx.sql(`select pg_advisory_xact_lock(hashtextextended('slug:' || $1, 0))`, [slug]);
  const taken = await tx.sql<{ slug: string }>(`select slug from organisation where slug = $1 or slug ~ ('^' || $1 || '-[0-9]+$')`, [slug]);
  if (!taken.some((one) => one.slug === slug)) return slug;
  return `${slug}-${Math.max(1, ...taken.map((one) => Number(/-(\d+)$/.exec(one.slug.slice(slug.length))?.[1] ?? 1))) + 1}`;
}
