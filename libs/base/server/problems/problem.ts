import type { Fault, Text } from '#base/contract';

/** An expected refusal: what an answer says when something cannot be. */
export interface ProblemKind {
  code: string;
  status: number;
  title: Text;
}

const registry = new Map<string, ProblemKind>();

/** Declares the problems of a domain; the compiler wants a title in both languages, a code means one thing. */
export function problems<K extends string>(domain: string, kinds: Record<K, { status: number; title: Text }>): Record<K, ProblemKind> {
  const made = {} as Record<K, ProblemKind>;
  for (const [name, kind] of Object.entries<{ status: number; title: Text }>(kinds)) {
    const code = `${domain}/${name}`;
    if (registry.has(code)) throw new Error(`Two problems are called ${code}`);
    made[name as K] = { code, ...kind };
    registry.set(code, made[name as K]);
  }
  return made;
}

/** All declared problems, for documents and tests. */
export const declaredProblems = (): ProblemKind[] => [...registry.values()];

/** Thrown where a rule refuses; the filter turns it into `application/problem+json`. */
export class Refusal extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly detail: Text | null = null,
    readonly faults: ((locale: 'nl' | 'en') => Fault[]) | null = null,
    readonly headers: Record<string, string> = {},
  ) {
    super(kind.code);
    this.name = 'Refusal';
  }
}

/** The problems any route can answer. */
export const general = problems('general', {
  'invalid': { status: 400, title: { nl: 'Er klopt iets niet in wat je stuurde', en: 'Something in what you sent is not right' } },
  'unreadable': { status: 400, title: { nl: 'Dit is geen leesbare JSON', en: 'This is not readable JSON' } },
  'too-deep': { status: 400, title: { nl: 'Deze JSON is te diep genest', en: 'This JSON is nested too deeply' } },
  'not-signed-in': { status: 401, title: { nl: 'Log eerst in', en: 'Sign in first' } },
  'not-allowed': { status: 403, title: { nl: 'Dit mag je hier niet', en: 'You may not do this here' } },
  'cross-site': { status: 403, title: { nl: 'Dit verzoek kwam van een andere website', en: 'This request came from another website' } },
  'not-found': { status: 404, title: { nl: 'Dit bestaat niet, of het is niet van jou', en: 'This does not exist, or it is not yours' } },
  'no-such-method': { status: 405, title: { nl: 'Dit kan niet op dit adres', en: 'This cannot be done at this address' } },
  'timeout': { status: 408, title: { nl: 'Het verzoek kwam te langzaam binnen', en: 'The request came in too slowly' } },
  'gone': { status: 410, title: { nl: 'Dit was er, maar is weggehaald', en: 'This was here, but has been taken away' } },
  'stale': { status: 412, title: { nl: 'Iemand anders heeft dit intussen aangepast', en: 'Somebody else changed this in the meantime' } },
  'too-large': { status: 413, title: { nl: 'Dit is te groot', en: 'This is too large' } },
  'not-json': { status: 415, title: { nl: 'Stuur JSON', en: 'Send JSON' } },
  'not-file': { status: 415, title: { nl: 'Stuur een bestand, als application/octet-stream', en: 'Send a file, as application/octet-stream' } },
  'expectation': { status: 417, title: { nl: 'Wat je met Expect verwacht, kennen we niet', en: 'We do not know what you expect with Expect' } },
  'version-missing': { status: 428, title: { nl: 'Zeg met If-Match welke versie je aanpast', en: 'Say with If-Match which version you change' } },
  'too-often': { status: 429, title: { nl: 'Dat ging te vaak achter elkaar', en: 'That was too often in a row' } },
  'too-long': { status: 431, title: { nl: 'De kop van dit verzoek is te lang', en: 'The head of this request is too long' } },
  'key-reused': { status: 409, title: { nl: 'Deze Idempotency-Key hoort bij een ander verzoek', en: 'This Idempotency-Key belongs to another request' } },
  'in-progress': { status: 409, title: { nl: 'Hetzelfde verzoek is nog bezig', en: 'The same request is still being worked on' } },
  'answer-lost': { status: 409, title: { nl: 'Dit is al gedaan, alleen het antwoord ging verloren', en: 'This was done already; only its answer was lost' } },
  'broken': { status: 500, title: { nl: 'Er ging bij ons iets mis', en: 'Something went wrong on our side' } },
  'unavailable': { status: 503, title: { nl: 'Even niet bereikbaar', en: 'Not available for a moment' } },
});

export const notFound = () => new Refusal(general['not-found']);

/** Faults a rule found beyond the shape of the body, all together. */
export function invalid(faults: { pointer: string; code: string; text: Text }[]): Refusal {
  return new Refusal(general.invalid, null, (locale) =>
    faults.map(({ pointer, code, text }) => ({ in: 'body', pointer, code, detail: text[locale] })));
}
