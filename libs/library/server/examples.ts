import type { Article, ArticleSummary, CaseSummary, ExternalLink, PracticeCase } from '#library/contract';

/** A case as the API document shows it. */
export const caseSummaryExample: CaseSummary = {
  slug: 'assessors-from-practice', title: { nl: 'Meelezen bij het afstuderen', en: 'Reading along at graduation' },
  excerpt: { nl: 'Een pool van vakmensen leest eindverslagen en telt mee in het oordeel.', en: 'A pool of professionals reads final reports and counts in the verdict.' },
  parties: ['Hogeschool Rotterdam'], forms: ['hybrid-teacher'], kinds: ['external-assessor'], functions: [], region: 'south-west', size: null, isStory: false,
};

export const caseExample: PracticeCase = {
  ...caseSummaryExample,
  story: { nl: 'Zij krijgen het verslag een paar weken van tevoren.', en: 'They get the report a few weeks before.' },
  asks: { nl: 'Een verslag lezen en een middag aanwezig zijn.', en: 'Reading a report and being there for an afternoon.' },
  lesson: { nl: 'Met weinig uren zie je nieuw onderzoek van dichtbij.', en: 'For few hours you see new research from nearby.' },
  source: 'Handboek Samen werkt!', url: null,
};

export const articleSummaryExample: ArticleSummary = {
  slug: 'soft-skills', title: { nl: 'Techniek is de helft van het werk', en: 'Technology is half the work' },
  excerpt: { nl: 'Vijf vaardigheden die je alleen in de praktijk leert.', en: 'Five skills you only learn in practice.' },
  author: 'Koppelvlak', writtenOn: '2026-11-16', tags: { nl: ['soft skills'], en: ['soft skills'] }, minutes: 3, forms: ['reskilling'], functions: ['application-administrator'],
};

export const articleExample: Article = { ...articleSummaryExample, html: { nl: '<p>Luisteren kun je oefenen.</p>', en: '<p>Listening can be practised.</p>' } };

export const linkExample: ExternalLink = {
  slug: 'katapult-network', topic: 'network', url: 'https://netwerk.wijzijnkatapult.nl/', name: { nl: 'Netwerk van Katapult', en: 'Katapult network' },
  about: { nl: 'Overzicht van regionale samenwerkingen.', en: 'Overview of regional partnerships.' }, forms: ['education-format'], state: 'unknown', answered: null, checkedAt: null,
};
