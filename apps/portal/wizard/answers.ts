import type { Params } from '@angular/router';
import { effortBands, forms, reasons } from '#guidance/contract';
import type { EffortBand, Form, Kind, Reason } from '#guidance/contract';

/** Who asks: a company that looks for a form, or a programme that looks for what it may ask of a company. */
export const sides = ['company', 'education'] as const;
export type AskingSide = (typeof sides)[number];

/** What somebody answered in the wizard. It lives in the address and nowhere else. */
export interface Answers {
  side: AskingSide;
  effort: EffortBand | null;
  /** The first is the primary one. */
  reasons: readonly Reason[];
  /** What is set side by side, at most three; empty: the first three of the ranking. */
  forms: readonly Form[];
}

/** Parameters as the router hands them over: once, several times, or not at all. */
export type Given = Readonly<Record<string, string | readonly string[] | null | undefined>>;

const list = (value: Given[string]): string[] => (typeof value === 'string' ? [value] : [...(value ?? [])]).flatMap((one) => one.split(',')).map((one) => one.trim());
const known = <T extends string>(value: Given[string], all: readonly T[]): T[] => [...new Set(list(value))].flatMap((one) => all.filter((each) => each === one));

/** Reads the address; what it does not know it leaves out, so that an old or mistyped link still opens. */
export function readAnswers(given: Given): Answers {
  return {
    side: known(given['side'], sides)[0] ?? 'company',
    effort: known(given['effort'], effortBands)[0] ?? null,
    reasons: known(given['reasons'], reasons),
    forms: known(given['forms'], forms).slice(0, 3),
  };
}

/** The answers as parameters of an address; what was not answered is left out. */
export function writeAnswers({ side, effort, reasons: wanted, forms: beside }: Answers): Params {
  return {
    side,
    ...(effort ? { effort } : {}),
    ...(wanted.length ? { reasons: wanted.join(',') } : {}),
    ...(beside.length ? { forms: beside.join(',') } : {}),
  };
}

/** With another reason added or taken away; the primary one goes only when it is replaced. */
export function withReason(answers: Answers, reason: Reason): Answers {
  const isIn = answers.reasons.includes(reason);
  if (answers.reasons[0] === reason) return answers;
  return { ...answers, reasons: isIn ? answers.reasons.filter((one) => one !== reason) : [...answers.reasons, reason] };
}

/** With another form set beside, or taken away. A fourth takes the place of the last. */
export function withForm(answers: Answers, shown: readonly Form[], form: Form): Answers {
  const beside = shown.includes(form) ? shown.filter((one) => one !== form) : [...shown.slice(0, 2), form];
  return { ...answers, forms: beside };
}

/** Where a posting of this kind begins, filled in as far as the answers go. */
export function postingParams(answers: Pick<Answers, 'side' | 'reasons'>, kind: Kind): Params {
  return { kind, ...(answers.reasons.length ? { reasons: answers.reasons.join(',') } : {}), direction: answers.side === 'company' ? 'offer' : 'request' };
}
