import type { Locale } from '#base/contract';
import { writeDay, writeEuro } from '#base/portal';
import { REASONS_SHORT } from '#guidance/contract';
import { TARGET_GROUPS } from '#organisations/contract';
import { CONFIDENTIALITY, LANGUAGE } from '#postings/contract';
import type { Posting } from '#postings/contract';
import { listed, nameIn } from './words';

/** What the page of a posting shows; the preview of a draft has the same. */
export type ShownPosting = Pick<Posting,
  'kind' | 'direction' | 'title' | 'summary' | 'description' | 'owner' | 'municipality' | 'region' | 'workplace' | 'functions' | 'specialisations' | 'technologies'
  | 'levels' | 'languages' | 'period' | 'seats' | 'seatsLeft' | 'reasons' | 'allowanceEuros' | 'effortHours' | 'effortEuros' | 'learningGoals' | 'commercialShare'
  | 'programme' | 'targetGroups' | 'exceptOn' | 'recognitions' | 'levelReason' | 'confidentiality' | 'difficulty' | 'sector' | 'openToOthers' | 'closesOn' | 'details'>;

/** A term and what holds for this posting. */
export interface Definition {
  term: string;
  text: string;
}

/** The conditions of a posting, one line each; what was left open is left out. */
export function definitionsOf(posting: ShownPosting, locale: Locale, specialisations: readonly string[] = []): Definition[] {
  const rows: [string, string | null][] = [
    [$localize`:@@postings.text.reason:Reden`, reasonsWritten(posting, locale)],
    [$localize`:@@postings.text.programme:Opleiding`, posting.programme && listed([posting.programme.name, posting.programme.municipality], locale)],
    [$localize`:@@postings.text.level-reason:Waarom dit niveau`, posting.levelReason],
    [$localize`:@@postings.text.technologies:Technologie`, posting.technologies.join(', ')],
    [$localize`:@@postings.text.specialisations:Specialisatie`, listed(specialisations, locale)],
    [$localize`:@@postings.text.language:Taal`, listed(posting.languages.map((language) => nameIn(LANGUAGE, language, locale)), locale)],
    [$localize`:@@postings.text.days:Dagen`, posting.period?.kind === 'dates' && posting.period.dates.length > 1 ? listed(posting.period.dates.map((day) => writeDay(day, locale, 'weekday')), locale) : null],
    [$localize`:@@postings.text.allowance:Vergoeding`, allowanceWritten(posting, locale)],
    [$localize`:@@postings.text.recognised:Erkend leerbedrijf`, recognitionsWritten(posting, locale)],
    [$localize`:@@postings.text.effort:Inzet`, effortWritten(posting, locale)],
    [$localize`:@@postings.text.commercial:Commercieel werk`, posting.commercialShare === null ? null : $localize`:@@postings.text.commercial-share:${posting.commercialShare}:share: procent van de tijd`],
    [$localize`:@@postings.text.confidentiality:Vertrouwelijk`, posting.confidentiality && CONFIDENTIALITY[posting.confidentiality][locale]],
    [$localize`:@@postings.text.difficulty:Zwaarte`, difficultyWritten(posting)],
    [$localize`:@@postings.text.sector:Sector`, posting.sector],
    [$localize`:@@postings.text.open:Open voor anderen`, posting.openToOthers ? $localize`:@@postings.text.open-yes:Ja, ook voor studenten met een andere achtergrond` : null],
    [$localize`:@@postings.text.target:Vooral voor`, listed(posting.targetGroups.map((group) => TARGET_GROUPS[group][locale]), locale)],
    [$localize`:@@postings.text.except:Niet op`, listed(posting.exceptOn.map((day) => writeDay(day, locale, 'short')), locale)],
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

function allowanceWritten({ allowanceEuros }: ShownPosting, locale: Locale): string | null {
  if (allowanceEuros === null) return null;
  const amount = writeEuro(allowanceEuros, locale);
  return allowanceEuros === 0 ? $localize`:@@postings.text.no-allowance:Geen vergoeding` : $localize`:@@postings.text.per-month:${amount}:amount: per maand`;
}

/** Each qualification with how it stands: the law asks it of practice in the mbo. */
function recognitionsWritten({ recognitions }: ShownPosting, locale: Locale): string | null {
  return recognitions.map(({ name, status, validUntilOn }) => {
    if (validUntilOn) return $localize`:@@postings.text.recognised-until:${name}:name:, tot en met ${writeDay(validUntilOn, locale, 'long')}:day:`;
    return status === 'applied' ? $localize`:@@postings.text.recognition-applied:${name}:name:: aangevraagd` : $localize`:@@postings.text.recognition-none:${name}:name:: nog niet, en voor mbo-studenten wel nodig`;
  }).join('; ') || null;
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
