import type { Params } from '@angular/router';
import type { Given } from './answers';

/** The numbers somebody fills in, in the order of the formula. All are their own; none has a value of ours. */
export const numbers = ['hires', 'fees', 'hours', 'onboarding', 'rate', 'money', 'time', 'stay'] as const;
export type NumberOf = (typeof numbers)[number];

/** What is sane: more than this is a slip of the keys. */
const MOST: Record<NumberOf, number> = { hires: 1000, fees: 10_000_000, hours: 10_000, onboarding: 10_000, rate: 1000, money: 10_000_000, time: 100_000, stay: 1000 };
/** Counted by the piece. */
const WHOLE: readonly NumberOf[] = ['hires', 'stay'];

export type Fault = 'not-a-number' | 'negative' | 'too-much' | 'not-whole';

export interface Filled {
  /** As it was typed, so that a fault stays in sight. */
  typed: Record<NumberOf, string>;
  values: Record<NumberOf, number | null>;
  faults: Partial<Record<NumberOf, Fault>>;
}

/** Reads "1.250,50", "1250.5" and "€ 1 250" alike. Null for what is no number. */
export function readNumber(typed: string): number | null {
  const bare = typed.replace(/[€\s\u00a0]/g, '');
  if (!/^-?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return null;
  const comma = bare.lastIndexOf(',');
  const dot = bare.lastIndexOf('.');
  // The last mark with one or two digits behind it is the decimal one; a mark before three digits groups thousands.
  const decimal = Math.max(comma, dot);
  const behind = decimal < 0 ? 0 : bare.length - decimal - 1;
  const isDecimal = decimal >= 0 && (behind !== 3 || /^-?0?$/.test(bare.slice(0, decimal))) && bare.split(bare[decimal] ?? '').length === 2;
  const whole = (isDecimal ? bare.slice(0, decimal) : bare).replace(/[.,]/g, '');
  const text = isDecimal ? `${whole}.${bare.slice(decimal + 1) || '0'}` : whole;
  const value = Number(text);
  return text === '' || text === '-' || !Number.isFinite(value) ? null : value;
}

/** Reads the address. */
export function readCosts(given: Given): Filled {
  const filled: Filled = { typed: blank(''), values: blank(null), faults: {} };
  for (const name of numbers) {
    const value = given[name];
    const typed = (typeof value === 'string' ? value : value?.[0] ?? '').trim().slice(0, 30);
    filled.typed[name] = typed;
    if (typed === '') continue;
    const number = readNumber(typed);
    const fault: Fault | null = number === null ? 'not-a-number' : number < 0 ? 'negative' : number > MOST[name] ? 'too-much'
      : WHOLE.includes(name) && !Number.isInteger(number) ? 'not-whole' : null;
    if (fault) filled.faults[name] = fault;
    else filled.values[name] = number;
  }
  return filled;
}

/** What was typed, as parameters of an address. */
export function writeCosts(typed: Record<NumberOf, string>): Params {
  return Object.fromEntries(numbers.flatMap((name) => (typed[name].trim() ? [[name, typed[name].trim()]] : [])));
}

export interface Outcome {
  /** What recruiting costs for one new colleague; null when nobody was hired that way. */
  recruiting: number | null;
  /** What working together costs a year, whoever stays. */
  collaborating: number;
  /** What it costs for each who stays; null when nobody stays. */
  perStay: number | null;
  /** Recruiting less collaborating, for one colleague: above zero, collaborating costs less. */
  difference: number | null;
}

/** Adds up both ways. Null as long as a number is missing or wrong. */
export function addUp({ values, faults }: Pick<Filled, 'values' | 'faults'>): Outcome | null {
  if (Object.keys(faults).length > 0) return null;
  const { hires, fees, hours, onboarding, rate, money, time, stay } = values;
  if (hires === null || fees === null || hours === null || onboarding === null || rate === null || money === null || time === null || stay === null) return null;
  const recruiting = hires === 0 ? null : fees / hires + (hours + onboarding) * rate;
  const collaborating = money + time * rate;
  const perStay = stay === 0 ? null : collaborating / stay;
  return { recruiting, collaborating, perStay, difference: recruiting === null || perStay === null ? null : recruiting - perStay };
}

function blank<T>(value: T): Record<NumberOf, T> {
  return { hires: value, fees: value, hours: value, onboarding: value, rate: value, money: value, time: value, stay: value };
}
