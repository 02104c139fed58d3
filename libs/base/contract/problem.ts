import type { Locale, Text } from './text';

/** One fault in what was sent; `pointer` is a JSON pointer into the body, or the name of a parameter after a slash. */
export interface Fault {
  in: 'body' | 'query' | 'path' | 'header';
  pointer: string;
  code: string;
  detail: string;
}

/** An answer that says what is wrong (RFC 9457). */
export interface ProblemAnswer {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  errors?: Fault[];
}

/** The parts of a validation issue that its wording needs; zod's issues have this shape. */
export interface Issue {
  code: string;
  path: PropertyKey[];
  minimum?: number | bigint;
  maximum?: number | bigint;
  origin?: string;
  format?: string;
  expected?: string;
  input?: unknown;
  keys?: string[];
  values?: unknown[];
  message?: string;
  params?: { text?: Text };
}

/** Says in words a person understands what is wrong with a field. */
export function faultText(issue: Issue, locale: Locale): string {
  return wording(issue)[locale];
}

function wording(issue: Issue): Text {
  if (issue.params?.text) return issue.params.text;
  const { minimum: min, maximum: max } = issue;
  switch (issue.code) {
    case 'invalid_type':
      return issue.message?.includes('received undefined') || issue.input === undefined
        ? { nl: 'Vul dit in.', en: 'Fill this in.' }
        : kindOfValue[issue.expected ?? ''] ?? { nl: 'Deze waarde heeft de verkeerde vorm.', en: 'This value has the wrong form.' };
    case 'too_small':
      if (issue.origin === 'string') {
        return min === 1 ? { nl: 'Vul dit in.', en: 'Fill this in.' } : { nl: `Gebruik minstens ${min} tekens.`, en: `Use at least ${min} characters.` };
      }
      if (issue.origin === 'array') return { nl: `Kies er minstens ${min}.`, en: `Choose at least ${min}.` };
      return { nl: `Vul ${min} of meer in.`, en: `Enter ${min} or more.` };
    case 'too_big':
      if (issue.origin === 'string') return { nl: `Gebruik hooguit ${max} tekens.`, en: `Use at most ${max} characters.` };
      if (issue.origin === 'array') return { nl: `Kies er hooguit ${max}.`, en: `Choose at most ${max}.` };
      return { nl: `Vul ${max} of minder in.`, en: `Enter ${max} or less.` };
    case 'invalid_format':
      return formats[issue.format ?? ''] ?? { nl: 'Dit heeft niet de juiste vorm.', en: 'This does not have the right form.' };
    case 'invalid_value':
      return { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' };
    case 'unrecognized_keys':
      return { nl: `Onbekend veld: ${issue.keys?.join(', ')}.`, en: `Unknown field: ${issue.keys?.join(', ')}.` };
    default:
      return { nl: 'Dit klopt niet.', en: 'This is not right.' };
  }
}

const kindOfValue: Record<string, Text> = {
  number: { nl: 'Vul een getal in.', en: 'Enter a number.' },
  int: { nl: 'Vul een heel getal in.', en: 'Enter a whole number.' },
  string: { nl: 'Vul tekst in.', en: 'Enter text.' },
  array: { nl: 'Geef een lijst.', en: 'Give a list.' },
  boolean: { nl: 'Kies ja of nee.', en: 'Choose yes or no.' },
};

const formats: Record<string, Text> = {
  email: { nl: 'Vul een e-mailadres in, zoals naam@bedrijf.nl.', en: 'Enter an email address, such as name@company.com.' },
  date: { nl: 'Vul een datum in.', en: 'Enter a date.' },
  datetime: { nl: 'Vul een tijdstip in UTC in, zoals 2027-03-18T09:30:00Z.', en: 'Enter a moment in UTC, such as 2027-03-18T09:30:00Z.' },
  uuid: { nl: 'Dit is geen geldig kenmerk.', en: 'This is not a valid identifier.' },
  url: { nl: 'Vul een webadres in dat met https:// begint.', en: 'Enter a web address that starts with https://.' },
};
