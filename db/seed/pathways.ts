import type pg from 'pg';
import facts from './facts/ontwikkelpad.json' with { type: 'json' };
import { replace, upsert, type Row } from './tables';

const named = ({ slug, nl, en }: { slug: string; nl: string; en: string }, place: number): Row => ({ slug, name_nl: nl, name_en: en, place });
const codeTypes = new Map(facts.qualifications.map(({ code, codeType }) => [code, codeType]));

/** Loads the Ontwikkelpad: levels, groups, functions, qualifications, specialisations, moves and equivalents. */
export async function loadPathways(client: pg.Client): Promise<void> {
  await upsert(client, 'level', ['slug'], facts.levels.map(({ oeapi, eqf, ...level }, place) => ({ ...named(level, place), oeapi, eqf })));
  await upsert(client, 'function_group', ['slug'], facts.groups.map(named));
  await upsert(client, 'competence', ['slug'], facts.competences.map(named));
  await upsert(client, 'qualification', ['code_type', 'code'],
    facts.qualifications.map(({ code, codeType, nl, level }) => ({ code_type: codeType, code, name: nl, level })));
  await upsert(client, 'qualification_part', ['code'], facts.qualificationParts.map(({ code, kind, nl }) => ({ code, kind, name: nl })));
  await upsert(client, 'job_function', ['slug'], facts.functions.map((job, place) => ({
    ...named(job, place), function_group: job.group, about_nl: job.about.nl, about_en: job.about.en,
    source_label: job.sourceLabel, esco: { json: escoOf(job.esco) }, aliases: job.aliases, growth_nl: job.growth.nl, growth_en: job.growth.en,
  })));
  await upsert(client, 'specialisation', ['slug'], facts.specialisations.map((one, place) => ({
    ...named(one, place), function: one.function, aliases: one.aliases, sector_valued_course: one.sectorValuedCourse,
    about_nl: one.about.nl, about_en: one.about.en, esco: one.esco ? { json: escoOf(one.esco) } : null,
  })));
  await upsert(client, 'pathway_edition', ['version'], [{
    version: facts.version, title: facts.source, published_on: facts.date, website: facts.website, scope_nl: facts.scope.nl, scope_en: facts.scope.en,
  }]);
  await replace(client, 'pathway_referral', facts.referrals.map(({ kind, region, nl, en, url }) => ({ kind, region, name_nl: nl, name_en: en, url })));
  await relations(client);
  await equivalents(client);
}

const escoOf = ({ nl, en, ...esco }: { code: string; uri: string; match: string; nl: string; en: string }) => ({ ...esco, name: { nl, en } });

async function relations(client: pg.Client): Promise<void> {
  await replace(client, 'job_function_competence', facts.functions.flatMap(({ slug, competences }) =>
    competences.map((competence, place) => ({ function: slug, competence, place }))));
  await replace(client, 'job_function_qualification', facts.functions.flatMap(({ slug, qualifications }) =>
    qualifications.map((code) => ({ function: slug, code_type: codeTypes.get(code) ?? null, code }))));
  await replace(client, 'job_function_part', facts.functions.flatMap(({ slug, qualificationParts }) =>
    qualificationParts.map((part) => ({ function: slug, part }))));
  await replace(client, 'specialisation_part', facts.specialisations.flatMap(({ slug, qualificationParts }) =>
    qualificationParts.map((part) => ({ specialisation: slug, part }))));
  await replace(client, 'job_move', facts.moves.map((pair) => {
    const [a = '', b = ''] = [...pair].sort();
    return { a, b };
  }));
}

/** An equivalent is a judgement that people confirm, extend and correct: only one that is missing is added. */
async function equivalents(client: pg.Client): Promise<void> {
  for (const { code, codeType, nl, level, servesFunctions, confirmed } of facts.equivalents) {
    const { rowCount } = await client.query(
      `insert into qualification_equivalent (code_type, code, name, level, is_confirmed) values ($1, $2, $3, $4, $5)
       on conflict do nothing`, [codeType, code, nl, level, confirmed]);
    if (rowCount === 0) continue;
    await upsert(client, 'qualification_equivalent_function', ['code_type', 'code', 'function'],
      servesFunctions.map((job) => ({ code_type: codeType, code, function: job })));
  }
}
