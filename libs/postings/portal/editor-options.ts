import type { Locale } from '#base/contract';
import { REASONS, reasons } from '#guidance/contract';
import { LANGUAGES, REGIONS, TARGET_GROUPS, languages, regions, targetGroups } from '#organisations/contract';
import { LEVELS, jobFunctions, levels } from '#pathways/contract';
import { CONFIDENTIALITY, WORKPLACE, confidentialities, kindOf, workplaces } from '#postings/contract';
import type { KindSlug } from '#postings/contract';
import { functionLabels } from './words';

/** What can be chosen in the fields that every kind has. */
export function optionsIn(locale: Locale) {
  return {
    reasons: reasons.map((value) => ({ value, text: REASONS[value][locale] })),
    functions: functionLabels(jobFunctions, locale).map(({ slug, name, group }) => ({ value: slug, text: name, group })),
    levels: levels.map((value) => ({ value, text: LEVELS[value][locale] })),
    languages: languages.map((value) => ({ value, text: LANGUAGES[value][locale] })),
    targetGroups: targetGroups.map((value) => ({ value, text: TARGET_GROUPS[value][locale] })),
    regions: regions.map((value) => ({ value, text: REGIONS[value][locale] })),
    workplaces: workplaces.map((value) => ({ value, text: WORKPLACE[value][locale] })),
    confidentialities: confidentialities.map((value) => ({ value, text: CONFIDENTIALITY[value][locale] })),
    difficulties: ['1', '2', '3', '4', '5'].map((value) => ({ value, text: value })),
  };
}

/** The ways in which a kind's dates can be given. */
export function dateOptions(kind: KindSlug) {
  const ways = { range: $localize`:@@postings.editor.range:van dag tot dag`, dates: $localize`:@@postings.editor.dates:op losse dagen`, 'on-call': $localize`:@@postings.editor.on-call:op afroep` };
  return kindOf(kind).dates.map((value) => ({ value, text: ways[value] }));
}
