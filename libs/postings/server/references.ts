import { invalid, type Tx } from '#base/server';
import type { Posting } from './posting.entity';

/** Functions and specialisations must be in the Ontwikkelpad. @throws Refusal 400 naming each that is not */
export async function checkReferences(tx: Tx, posting: Posting): Promise<void> {
  if (posting.functions.length + posting.specialisations.length === 0) return;
  const unknown = await tx.sql<{ field: string; place: number; slug: string }>(
    `select 'functions' as field, (f.place - 1)::int as place, f.slug from unnest($1::text[]) with ordinality as f(slug, place)
       where not exists (select 1 from job_function j where j.slug = f.slug)
     union all
     select 'specialisations', (s.place - 1)::int, s.slug from unnest($2::text[]) with ordinality as s(slug, place)
       where not exists (select 1 from specialisation x where x.slug = s.slug)`, [posting.functions, posting.specialisations]);
  if (unknown.length > 0) {
    throw invalid(unknown.map(({ field, place, slug }) => ({ pointer: `/${field}/${place}`, code: 'unknown',
      text: { nl: `"${slug}" staat niet in het Ontwikkelpad.`, en: `"${slug}" is not in the Ontwikkelpad.` } })));
  }
}
