import type { Locale } from '#base/contract';
import { writeDay, writeEuro, writePoints } from '#base/portal';
import { REASONS_SHORT } from '#guidance/contract';
import { CONFIDENTIALITY, LANGUAGE } from '#postings/contract';
import type { InternshipDetails, Posting } from '#postings/contract';
import { listed, nameIn } from './words';

/** What the page of a posting shows; the preview of a draft has the same. */
export type ShownPosting = Pick<Posting,
  'kind' | 'direction' | 'title' | 'summary' | 'description' | 'owner' | 'municipality' | 'region' | 'workplace' | 'functions' | 'specialisations' | 'technologies'
  | 'levels' | 'languages' | 'period' | 'seats' | 'seatsLeft' | 'reasons' | 'allowanceEuros' | 'effortHours' | 'effortEuros' | 'learningGoals' | 'commercialShare'
  | 'confidentiality' | 'difficulty' | 'sector' | 'openToOthers' | 'closesOn' | 'details'>;

/** A term and what holds for this posting. */
export interface Definition {
  term: string;
  text: string;
}

/** An internship's own fields as far as they are filled in. */
export function internshipOf(posting: ShownPosting): Partial<InternshipDetails> {
  return posting.kind === 'internship' ? posting.details : {};
}

/** The conditions of a posting, one line each; what was left open is left out. */
export function definitionsOf(posting: ShownPosting, locale: Locale, specialisations: readonly string[] = []): Definition[] {
  const own = internshipOf(posting);
  const rows: [string, string | null][] = [
    [$localize`:@@postings.text.reason:Reden`, reasonsWritten(posting, locale)],
    [$localize`:@@postings.text.technologies:Technologie`, posting.technologies.join(', ')],
    [$localize`:@@postings.text.specialisations:Specialisatie`, listed(specialisations, locale)],
    [$localize`:@@postings.text.language:Taal`, listed(posting.languages.map((language) => nameIn(LANGUAGE, language, locale)), locale)],
    [$localize`:@@postings.text.days:Dagen`, own.daysPerWeek ? $localize`:@@postings.text.days-week:${own.daysPerWeek}:days: per week` : null],
    [$localize`:@@postings.text.guidance:Begeleiding`, guidanceWritten(own, locale)],
    [$localize`:@@postings.text.research:Onderzoek`, own.hasResearch ? $localize`:@@postings.text.research-yes:Studenten doen onderzoek dat de opleiding kan beoordelen` : null],
    [$localize`:@@postings.text.allowance:Vergoeding`, allowanceWritten(posting, own, locale)],
    [$localize`:@@postings.text.effort:Inzet`, effortWritten(posting, locale)],
    [$localize`:@@postings.text.commercial:Commercieel werk`, posting.commercialShare === null ? null : $localize`:@@postings.text.commercial-share:${posting.commercialShare}:share: procent van de tijd`],
    [$localize`:@@postings.text.confidentiality:Vertrouwelijk`, posting.confidentiality && CONFIDENTIALITY[posting.confidentiality][locale]],
    [$localize`:@@postings.text.difficulty:Zwaarte`, difficultyWritten(posting)],
    [$localize`:@@postings.text.sector:Sector`, posting.sector],
    [$localize`:@@postings.text.open:Open voor anderen`, posting.openToOthers ? $localize`:@@postings.text.open-yes:Ja, ook voor studenten met een andere achtergrond` : null],
    [$localize`:@@postings.text.closes:Sluit op`, posting.closesOn && writeDay(posting.closesOn, locale, 'weekday')],
  ];
  return rows.flatMap(([term, text]) => (text ? [{ term, text }] : []));
}

function reasonsWritten({ reasons }: ShownPosting, locale: Locale): string | null {
  const [first, ...others] = reasons.map((reason) => REASONS_SHORT[reason][locale]);
  if (!first) return null;
  const rest = listed(others.map((name) => name.toLowerCase()), locale);
  return rest ? $localize`:@@postings.text.reasons:${first}:first:, daarna ${rest}:rest:` : first;
}

function guidanceWritten({ supervisors, supervisionHours }: Partial<InternshipDetails>, locale: Locale): string | null {
  if (!supervisors && !supervisionHours) return null;
  const people = supervisors === 1 ? $localize`:@@postings.text.supervisor:1 begeleider` : supervisors ? $localize`:@@postings.text.supervisors:${supervisors}:count: begeleiders` : null;
  const hours = supervisionHours ? $localize`:@@postings.text.hours:${writePoints(supervisionHours, locale)}:hours: uur per student per week` : null;
  return [people, hours].filter(Boolean).join(', ');
}

function allowanceWritten({ allowanceEuros }: ShownPosting, { travelReimbursed }: Partial<InternshipDetails>, locale: Locale): string | null {
  const travel = $localize`:@@postings.text.travel:Reiskosten worden vergoed`;
  if (allowanceEuros === null) return travelReimbursed ? travel : null;
  const amount = writeEuro(allowanceEuros, locale);
  const euros = allowanceEuros === 0 ? $localize`:@@postings.text.no-allowance:Geen vergoeding` : $localize`:@@postings.text.per-month:${amount}:amount: per maand`;
  return travelReimbursed ? $localize`:@@postings.text.plus-travel:${euros}:amount:, plus reiskosten` : euros;
}

function effortWritten({ effortHours, effortEuros }: ShownPosting, locale: Locale): string | null {
  const hours = effortHours === null ? null : $localize`:@@postings.text.effort-hours:ongeveer ${effortHours}:hours: uur`;
  const euros = effortEuros === null ? null : writeEuro(effortEuros, locale);
  return listed([hours, euros].filter((part) => part !== null), locale);
}

function difficultyWritten({ difficulty, direction }: ShownPosting): string | null {
  if (difficulty === null) return null;
  return direction === 'offer'
    ? $localize`:@@postings.text.difficulty-company:${difficulty}:value: van 5 volgens het bedrijf`
    : $localize`:@@postings.text.difficulty-programme:${difficulty}:value: van 5 volgens de opleiding`;
}
