import type pg from 'pg';
import consultancyEn from './facts/articles/consultancy.en.md';
import consultancyNl from './facts/articles/consultancy.nl.md';
import softSkillsEn from './facts/articles/soft-skills.en.md';
import softSkillsNl from './facts/articles/soft-skills.nl.md';
import traineeshipEn from './facts/articles/traineeship.en.md';
import traineeshipNl from './facts/articles/traineeship.nl.md';
import cases from './facts/practice-cases.json' with { type: 'json' };
import links from './facts/external-links.json' with { type: 'json' };
import { ArticleFault, minutesOf, readArticle, type Written } from './articles';
import { upsert, type Row } from './tables';

/** The articles by file; a new one is two files and two lines here. */
export const articleFiles: Readonly<Record<string, string>> = {
  'consultancy.nl.md': consultancyNl, 'consultancy.en.md': consultancyEn,
  'soft-skills.nl.md': softSkillsNl, 'soft-skills.en.md': softSkillsEn,
  'traineeship.nl.md': traineeshipNl, 'traineeship.en.md': traineeshipEn,
};

/** The articles as rows: each in both languages, which agree on all that is not language. */
export function articleRows(files: Readonly<Record<string, string>>): Row[] {
  const written = Object.entries(files).map(([file, source]) => readArticle(file, source));
  return written.filter(({ locale }) => locale === 'nl').map((nl) => {
    const en = written.find((one) => one.slug === nl.slug && one.locale === 'en');
    if (!en) throw new ArticleFault(`${nl.slug}.nl.md`, [{ line: 1, what: `there is no ${nl.slug}.en.md beside it` }]);
    const shared = (one: Written) => JSON.stringify([one.date, one.forms, one.functions]);
    if (shared(nl) !== shared(en)) throw new ArticleFault(`${en.slug}.en.md`, [{ line: 1, what: `date, forms and functions must be those of ${nl.slug}.nl.md` }]);
    return {
      slug: nl.slug, title_nl: nl.title, title_en: en.title, excerpt_nl: nl.excerpt, excerpt_en: en.excerpt, author: nl.author, written_on: nl.date,
      tags_nl: nl.tags, tags_en: en.tags, html_nl: nl.html, html_en: en.html, words_nl: nl.words, words_en: en.words, minutes: minutesOf(nl.words), forms: nl.forms, functions: nl.functions,
    };
  });
}

/** Loads the library: the handbook's examples, the articles and the links. How a link stands is left as it was seen. */
export async function loadLibrary(client: pg.Client): Promise<void> {
  await upsert(client, 'practice_case', ['slug'], cases.cases.map(({ title, excerpt, story, lesson, asks, ...rest }, place) => ({
    ...rest, place, title_nl: title.nl, title_en: title.en, excerpt_nl: excerpt.nl, excerpt_en: excerpt.en, story_nl: story.nl, story_en: story.en,
    lesson_nl: lesson.nl, lesson_en: lesson.en, asks_nl: asks.nl, asks_en: asks.en, source: cases.source,
  })));
  await upsert(client, 'article', ['slug'], articleRows(articleFiles));
  await upsert(client, 'external_link', ['slug'], links.links.map(({ slug, topic, url, name, about, forms }, place) => ({
    slug, place, topic, url, name_nl: name.nl, name_en: name.en, about_nl: about.nl, about_en: about.en, forms,
  })));
}

/** Everything that the library is loaded from: what changes here is loaded anew. */
export const libraryContent = [cases, links, articleFiles];
export const libraryVersion = cases.version;
export const librarySource = cases.source;
