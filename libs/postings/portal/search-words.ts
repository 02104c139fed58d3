import type { Locale } from '#base/contract';
import { FORMS_SHORT, KINDS } from '#guidance/contract';
import { REGIONS, TARGET_GROUPS } from '#organisations/contract';
import { FUNCTIONS, SPECIALISATIONS } from '#pathways/contract';
import { COUNTED, LANGUAGE, WORKPLACE, facetNames } from '#postings/contract';
import type { FacetName } from '#postings/contract';
import { chosenOf } from './filters';
import type { PostingFilters } from './filters';
import { levelName, listed, nameIn } from './words';

/** A number of hits as it is written: exact up to ten thousand, "10.000+" beyond. */
export function counted(n: number, locale: Locale): string {
  const written = new Intl.NumberFormat(locale === 'nl' ? 'nl-NL' : 'en-GB').format(Math.min(n, COUNTED));
  return n > COUNTED ? `${written}+` : written;
}

/** "september 2027" */
export function monthWritten(month: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A chosen value as people call it. */
export function valueName(name: FacetName, value: string, locale: Locale): string {
  switch (name) {
    case 'direction': return value === 'request' ? $localize`:@@postings.facets.request:Opleiding vraagt` : $localize`:@@postings.facets.offer:Bedrijf biedt`;
    case 'region': return nameIn(REGIONS, value, locale);
    case 'form': return nameIn(FORMS_SHORT, value, locale);
    case 'kind': return nameIn(KINDS, value, locale);
    case 'function': return nameIn(FUNCTIONS, value, locale);
    case 'level': return levelName(value, locale);
    case 'language': return nameIn(LANGUAGE, value, locale);
    case 'workplace': return capital(nameIn(WORKPLACE, value, locale));
    case 'year': return value === 'on-call' ? $localize`:@@postings.facets.on-call:Op afroep` : $localize`:@@postings.facets.school-year:Schooljaar ${value.replace('-', '–')}:years:`;
    case 'earning': return $localize`:@@postings.facets.earning:Leren en verdienen`;
    case 'open': return $localize`:@@postings.facets.open:Ook voor andere opleidingen`;
    case 'specialisation': return nameIn(SPECIALISATIONS, value, locale);
    case 'sector': return value;
    case 'target': return capital(nameIn(TARGET_GROUPS, value, locale));
  }
}

/** The months of a search: "vanaf september 2027", "september 2027 tot en met januari 2028". */
export function monthsWritten({ from, until }: PostingFilters, locale: Locale): string {
  if (from && until) return from === until ? monthWritten(from, locale) : $localize`:@@postings.search.months:${monthWritten(from, locale)}:from: tot en met ${monthWritten(until, locale)}:until:`;
  if (from) return $localize`:@@postings.search.from:vanaf ${monthWritten(from, locale)}:from:`;
  return until ? $localize`:@@postings.search.until:tot en met ${monthWritten(until, locale)}:until:` : '';
}

/** What is chosen of a facet, or the words, or the months, in words. */
export function choiceWritten(filters: PostingFilters, name: string, locale: Locale): string {
  if (name === 'q') return $localize`:@@postings.list.words:“${filters.q ?? ''}:words:”`;
  if (name === 'months') return monthsWritten(filters, locale);
  return listed(chosenOf(filters, name as FacetName).map((value) => valueName(name as FacetName, value, locale)), locale);
}

/** What a search is called until somebody calls it otherwise: "“stage” in Oost en Noord". */
export function searchName(filters: PostingFilters, locale: Locale): string {
  const parts = [...(filters.q ? [choiceWritten(filters, 'q', locale)] : []), ...facetNames.filter((name) => filters[name]).map((name) => choiceWritten(filters, name, locale)), ...[monthsWritten(filters, locale)].filter(Boolean)];
  const name = parts.join(', ') || $localize`:@@postings.search.everything:Alle plaatsingen`;
  return name.length > 80 ? `${name.slice(0, 79)}…` : name;
}
