import type { Locale } from '#base/contract';
import { writeDay, writeEuro, writePoints } from '#base/portal';
import { kindOf, labelOf, partsOf } from '#postings/contract';
import type { OwnField } from '#postings/contract';
import type { Definition, ShownPosting } from './definitions';
import { listed } from './words';

/** Own fields under a heading: what is long stands as text, what is many as a list, the rest as terms. */
export interface OwnPart {
  heading: string;
  texts: { term: string; text: string }[];
  lists: { term: string; items: { text: string; isThere: boolean }[]; isChecklist: boolean }[];
  rows: Definition[];
}

/** A kind's own fields as far as they are filled in. */
export function ownParts({ kind, direction, details }: ShownPosting, locale: Locale): OwnPart[] {
  return partsOf(kind, direction).map(({ heading, fields }) => {
    const part: OwnPart = { heading: heading[locale], texts: [], lists: [], rows: [] };
    for (const field of fields) {
      const value = details[field.name];
      const term = labelOf(field, direction)[locale];
      if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
      if (field.type === 'prose') part.texts.push({ term, text: String(value) });
      else if (field.type === 'lines' && Array.isArray(value) && value.length > 1) part.lists.push({ term, isChecklist: false, items: value.map((text) => ({ text: String(text), isThere: true })) });
      else if (field.type === 'choices' && field.isChecklist) part.lists.push({ term, isChecklist: true, items: Object.entries(field.choices).map(([slug, text]) => ({ text: text[locale], isThere: (value as string[]).includes(slug) })) });
      else {
        const text = written(field, value, locale);
        if (text) part.rows.push({ term, text });
      }
    }
    return part;
  }).filter(({ texts, lists, rows }) => texts.length + lists.length + rows.length > 0);
}

function written(field: OwnField, value: unknown, locale: Locale): string {
  switch (field.type) {
    case 'yes-no': return value === true ? $localize`:@@postings.own.yes:Ja` : field.needed.length > 0 ? $localize`:@@postings.own.no:Nee` : '';
    case 'euros': return value === 0 ? $localize`:@@postings.text.free:Geen kosten` : writeEuro(Number(value), locale);
    case 'percent': return $localize`:@@postings.text.percent:${value}:share: procent`;
    case 'whole': case 'decimal': {
      const number = writePoints(Number(value), locale);
      return field.unit ? `${number} ${(value === 1 ? field.unit.one : field.unit.many)[locale]}` : number;
    }
    case 'choice': return field.choices[String(value)]?.[locale] ?? '';
    case 'choices': return listed((value as string[]).flatMap((slug) => field.choices[slug]?.[locale] ?? []), locale);
    case 'day': return writeDay(String(value), locale, 'weekday');
    case 'days': return listed((value as string[]).map((day) => writeDay(day, locale, 'short')), locale);
    case 'lines': return listed(value as string[], locale);
    default: return String(value);
  }
}

/** For who wonders whether it suits them. */
export function fitsOf({ kind, details }: ShownPosting, locale: Locale): { heading: string; statements: string[] }[] {
  return (kindOf(kind).fit ?? []).filter(({ when }) => !when || details[when.field] === when.is)
    .map(({ heading, statements }) => ({ heading: heading[locale], statements: statements.map((statement) => statement[locale]) }));
}
