import type pg from 'pg';
import { KINDS, type Kind } from '#postings/contract';
import table from './facts/decision-table.json' with { type: 'json' };
import facts from './facts/collaboration-forms.json' with { type: 'json' };
import tips from './facts/golden-tips.json' with { type: 'json' };
import { replace, upsert } from './tables';

/** What the database knows of each kind; the rest is read from its description. */
export const kindRows = Object.values<Kind>(KINDS).map((kind, place) => ({
  slug: kind.slug, form: kind.form, name_nl: kind.name.nl, name_en: kind.name.en, effort: kind.effort?.stars ?? null,
  effort_why_nl: kind.effort?.why.nl ?? null, effort_why_en: kind.effort?.why.en ?? null, source: kind.source ?? null, place,
}));

/** Loads the handbook: reasons, effort bands, forms with their stars and texts, kinds, the derived decision table and the golden tips. */
export async function loadGuidance(client: pg.Client): Promise<void> {
  await upsert(client, 'reason', ['slug'], facts.reasons.map(({ slug, letter, nl, en, text }, place) => ({
    slug, letter, name_nl: nl, name_en: en, text_nl: text.nl, text_en: text.en, place,
  })));
  await upsert(client, 'benefit', ['slug'], facts.reasons.flatMap(({ slug: reason, benefits }, chapter) =>
    benefits.map(({ slug, nl, en, text }, place) => ({ slug, reason, name_nl: nl, name_en: en, text_nl: text.nl, text_en: text.en, place: chapter * 10 + place }))));
  await upsert(client, 'effort_band', ['slug'], facts.effortBands.map(({ slug, nl, en, stars, text }, place) => ({
    slug, name_nl: nl, name_en: en, text_nl: text.nl, text_en: text.en, from_stars: Math.min(...stars), until_stars: Math.max(...stars), place,
  })));
  await upsert(client, 'collaboration_form', ['slug'], facts.forms.map(({ slug, chapter, nl, en, effort, texts }) => ({
    slug, chapter, name_nl: nl, name_en: en, effort, texts: { json: texts },
  })));
  await replace(client, 'form_outcome', facts.forms.flatMap(({ slug, outcomes }) =>
    Object.entries(outcomes).map(([reason, stars]) => ({ form: slug, reason, stars }))));
  await upsert(client, 'posting_kind', ['slug'], kindRows);
  // A cell that an analyst set stays as it was set.
  await upsert(client, 'decision_cell', ['effort', 'reason'], table.cells.map(({ effort, reason, best, stars, ranked }) => ({
    effort, reason, best, stars, ranked, provenance: 'derived',
  })), `decision_cell.provenance = 'derived'`);
  await upsert(client, 'golden_tip', ['slug'], tips.tips.map(({ slug, number, name, text, forms }, place) => ({
    slug, number, name_nl: name.nl, name_en: name.en, text_nl: text.nl, text_en: text.en, forms, place,
  })));
}
