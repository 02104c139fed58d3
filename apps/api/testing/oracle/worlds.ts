import fc from 'fast-check';
import { kindSlugs } from '#postings/contract';

/** What worlds are made of: slugs and codes as the seeds have them. */
export interface Pools { functions: string[]; specialisations: string[]; forms: Record<string, string>; codes: { codeType: string; code: string }[] }

export const COMPANIES = 10;
export const TODAY = '2027-03-18';
const regions = ['north', 'north-west', 'east', 'south-west', 'south-east'];
const levels = ['mbo-3', 'mbo-4', 'hbo-ad', 'hbo-bachelor'];
// Some are the same but for their capitals, as people write them.
const technologies = ['C#', 'c#', 'Java', 'JAVA', 'Go', 'SQL', 'Rust', 'COBOL'];

const dayAt = (days: number) => new Date(Date.parse(`${TODAY}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const day = (min: number, max: number) => fc.integer({ min, max }).map(dayAt);
const some = (values: readonly string[], maxLength = 3, minLength = 0) => fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength });
const none = fc.constant<string[]>([]);
/** True once in so many. */
const seldom = (n: number) => fc.nat(n - 1).map((one) => one === 0);
const mostly = <T>(weight: number, usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>) => fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: other });

/** Stretches of time that follow each other, as the database demands: some before today, some that touch, some of one day. */
const periods = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 90 }), days: mostly(4, fc.integer({ min: 20, max: 200 }), fc.integer({ min: 0, max: 9 })), students: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 3 }) }), { maxLength: 4 })
  .map((parts) => {
    let at = -120;
    return parts.map(({ gap, days, students }) => {
      const from = at + gap;
      at = from + days;
      return { from_on: dayAt(from), until_on: dayAt(at), students };
    });
  });

const programme = ({ functions, specialisations, forms, codes }: Pools) => fc.record({
  id: fc.uuid(), institution: fc.nat(5), level: fc.constantFrom(...levels), region: fc.constantFrom(...regions),
  languages: some(['nl', 'en'], 2, 1), technologies: fc.array(fc.constantFrom(...technologies), { maxLength: 5 }), wanted_forms: fc.option(some([...new Set(Object.values(forms))], 5)),
  functions_added: mostly(3, none, some(functions)), functions_removed: mostly(3, none, some(functions)), specialisations: mostly(1, none, some(specialisations)),
  codes: mostly(6, fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 3 }), fc.constant<{ codeType: string; code: string }[]>([])), periods, has_ended: seldom(20),
});

const period = fc.oneof(
  fc.constant({ period_kind: null, from_on: null, until_on: null, dates: null }),
  fc.constant({ period_kind: 'on-call', from_on: null, until_on: null, dates: null }),
  fc.uniqueArray(day(-20, 300), { minLength: 1, maxLength: 6 }).map((dates) => ({ period_kind: 'dates', from_on: null, until_on: null, dates })),
  ...[0, 1, 2].map(() => fc.record({ from: fc.integer({ min: -40, max: 250 }), days: mostly(4, fc.integer({ min: 20, max: 200 }), fc.integer({ min: 0, max: 15 })) })
    .map(({ from, days }) => ({ period_kind: 'range', from_on: dayAt(from), until_on: dayAt(from + days), dates: null }))),
);

/** Whom a posting is named for; almost always everybody. Places stand for institutions, the partnership and programmes until a world exists. */
const audience = mostly(8, fc.constant({ organisations: [] as number[], regions: [] as string[], programmes: [] as number[] }),
  fc.record({ organisations: fc.uniqueArray(fc.nat(6), { maxLength: 2 }), regions: some(regions, 1), programmes: fc.uniqueArray(fc.nat(11), { maxLength: 3 }) }));

const posting = ({ functions, specialisations, forms }: Pools) => fc.record({
  id: fc.uuid(), owner: fc.nat(3), kind: fc.constantFrom(...kindSlugs),
  status: mostly(20, fc.constant('published'), fc.constantFrom('draft', 'in-review', 'paused', 'filled', 'closed', 'expired', 'withdrawn')),
  closes_on: mostly(15, fc.constantFrom(dayAt(0), dayAt(1), dayAt(40), dayAt(40), dayAt(90)), day(-30, -1)), room: fc.record({ seats: fc.integer({ min: 1, max: 30 }), taken: fc.nat(29) }),
  levels: some(levels, 4, 1), functions: mostly(4, some(functions, 2, 1), none), specialisations: mostly(1, none, some(specialisations)),
  technologies: mostly(2, some(technologies, 5), none), languages: some(['nl', 'en'], 2, 1),
  workplace: fc.constantFrom(null, 'on-site', 'on-site', 'hybrid', 'remote'), region: fc.option(fc.constantFrom(...regions), { freq: 5 }), period, audience,
}).map(({ room: { seats, taken }, period: when, kind, ...rest }) => ({
  ...rest, ...when, kind, form: forms[kind] as string, seats,
  seats_taken: rest.status === 'withdrawn' || rest.status === 'draft' ? 0 : rest.status === 'filled' ? seats : taken % seats,
}));

/** What a company says of itself, and where it is; some are not approved, some have no branch. */
const company = ({ functions, forms }: Pools) => fc.record({
  verification: mostly(6, fc.constantFrom('verified', 'trusted'), fc.constantFrom('waiting', 'asked', 'refused')), functions: some(functions), wanted_forms: fc.option(some([...new Set(Object.values(forms))], 5)),
  languages: some(['nl', 'en'], 2, 1), technologies: fc.array(fc.constantFrom(...technologies), { maxLength: 5 }),
  branches: fc.uniqueArray(fc.record({ id: fc.uuid(), region: fc.constantFrom(...regions) }), { maxLength: 5, selector: ({ id }) => id }),
});

/** What two did together before: well or not, asked often or never, ended now, long ago, or just three years ago on either side of midnight in Amsterdam. */
const earlier = fc.record({
  id: fc.uuid(), proposal_id: fc.uuid(), company: fc.nat(COMPANIES - 1), programme: fc.nat(11), status: mostly(5, fc.constant('completed'), fc.constantFrom('running', 'stopped', 'paused')),
  ended_at: fc.oneof(fc.constantFrom('2024-03-17T22:59:59Z', '2024-03-17T23:00:00Z', '2024-03-18T10:00:00Z', '2024-03-16T10:00:00Z'), day(-1500, -1).map((on) => `${on}T10:00:00Z`)),
  marks: fc.array(fc.record({ company: fc.option(fc.integer({ min: 5, max: 9 }), { freq: 5 }), institution: fc.option(fc.integer({ min: 5, max: 9 }), { freq: 5 }) }), { maxLength: 3 }),
});

/** Any world that people could have made, of so many programmes, offers of companies and requests of institutions. */
export const worlds = (pools: Pools, programmes: number, offers: number, requests: number) => fc.record({
  kept: fc.constantFrom(3, 7, 12, 200),
  programmes: fc.uniqueArray(programme(pools), { minLength: programmes, maxLength: programmes, selector: ({ id }) => id }),
  companies: fc.array(company(pools), { minLength: COMPANIES, maxLength: COMPANIES }),
  postings: fc.uniqueArray(posting(pools), { minLength: offers + requests, maxLength: offers + requests, selector: ({ id }) => id })
    .map((all) => all.map((one, at) => ({ ...one, direction: at < offers ? 'offer' as const : 'request' as const }))),
  earlier: fc.uniqueArray(earlier, { minLength: 40, maxLength: 40, selector: ({ id }) => id }),
});
export type GeneratedWorld = ReturnType<typeof worlds> extends fc.Arbitrary<infer T> ? T : never;
