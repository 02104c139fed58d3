import type { Locale } from '#base/contract';
import { addDays, daysBetween } from '#base/contract';

const tags: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };
const zone = 'Europe/Amsterdam';
const made = new Map<string, Intl.DateTimeFormat>();

function dates(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(tags[locale], { timeZone: zone, ...options });
  made.set(key, format);
  return format;
}

/** Midday of a calendar day, so that no time zone moves it; a moment stays itself. */
const moment = (value: string) => new Date(value.length === 10 ? `${value}T12:00:00Z` : value);

/** The calendar day in the Netherlands on which a moment falls. */
export function dayOf(value: string): string {
  if (value.length === 10) return value;
  const parts = new Map(dates('nl', { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(moment(value)).map((p) => [p.type, p.value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** How a day is written: `long` "18 maart 2027", `short` "18 mrt 2027", `weekday` "donderdag 18 maart 2027", `bare` "18 maart". */
export type DayStyle = 'long' | 'short' | 'weekday' | 'bare';

const styles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  bare: { day: 'numeric', month: 'long' },
};

export function writeDay(value: string, locale: Locale, style: DayStyle = 'long'): string {
  return dates(locale, styles[style]).format(moment(value));
}

export function writeTime(value: string, locale: Locale): string {
  return dates(locale, { hour: '2-digit', minute: '2-digit' }).format(moment(value));
}

/** "13 september 2027 – 28 januari 2028"; the first year falls away when both are the same. */
export function writePeriod(from: string, until: string, locale: Locale, style: 'long' | 'short' = 'long'): string {
  const { day, month } = styles[style];
  const start = from.slice(0, 4) === until.slice(0, 4) ? dates(locale, { day, month }).format(moment(from)) : writeDay(from, locale, style);
  return `${start} – ${writeDay(until, locale, style)}`;
}

/** How long ago, seen from the product's clock: today, yesterday, 3 days ago, then the date. */
export function writeAgo(value: string, now: string | null, locale: Locale): string {
  if (!now) return writeDay(value, locale, 'short');
  const days = daysBetween(dayOf(value), dayOf(now));
  if (days === 0) return $localize`:@@base.format.today:vandaag`;
  if (days === 1) return $localize`:@@base.format.yesterday:gisteren`;
  if (days > 1 && days < 10) return $localize`:@@base.format.days-ago:${days}:days: dagen geleden`;
  return writeDay(value, locale, dayOf(value).slice(0, 4) === dayOf(now).slice(0, 4) ? 'bare' : 'short');
}

export function writeCount(value: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 0 }).format(value);
}

/** One digit behind the comma: marks and averages. */
export function writeMark(value: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** Points of a match, hours: one digit behind the comma where there is one. */
export function writePoints(value: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 1 }).format(value);
}

/** Whole euros when there are no cents: "€ 450". */
export function writeEuro(value: number, locale: Locale): string {
  const digits = Number.isInteger(value) ? 0 : 2;
  return new Intl.NumberFormat(tags[locale], { style: 'currency', currency: 'EUR', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** The number of the week as the Dutch calendar counts (ISO 8601). */
export function weekOf(value: string): number {
  const day = dayOf(value);
  const weekday = (moment(day).getUTCDay() + 6) % 7;
  const thursday = addDays(day, 3 - weekday);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}
