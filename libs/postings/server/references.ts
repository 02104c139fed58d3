import type { Issue } from '#base/contract';
import { invalid, type Tx } from '#base/server';
import { kindOf } from '#postings/contract';
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

/** An offer that asks a higher level than its functions are taught at says why: the work must ask it, not the company's habit. */
export async function unexplainedFloor(tx: Tx, posting: Posting): Promise<Issue[]> {
  if (posting.direction !== 'offer' || posting.levelReason || !kindOf(posting.kind).hints.includes('high-floor')) return [];
  const [floor] = await tx.sql<{ isHigh: boolean | null }>(
    `select (select min(l.place) from level l where l.slug = any($2)) > (select min(l.place) from job_function_qualification f
       join qualification q on q.code_type = f.code_type and q.code = f.code join level l on l.slug = q.level where f.function = any($1)) as "isHigh"`, [posting.functions, posting.levels]);
  return floor?.isHigh ? [{ code: 'custom', path: ['levelReason'], params: { text: {
    nl: 'Zeg waarom het werk dit niveau vraagt: in het Ontwikkelpad begint deze functie lager.', en: 'Say why the work asks this level: in the Ontwikkelpad this job begins lower.' } } }] : [];
}
