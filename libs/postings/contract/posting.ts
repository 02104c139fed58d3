import * as z from 'zod';
import { day, id, instant, line, permissions, prose, slug, text, whole } from '#base/contract';
import { targetGroups } from '#organisations/contract';
import { hintNames } from './hint-names';
import { hintPlaces } from './hints';
import { kindSlugs, traitsOf, type KindSlug } from './kinds';
import { lifeOfPosting, party } from './standing';
import { detailsShapes, readyDetails } from './own-schema';
import { confidentialities, directions, postingStatuses, workplaces, type Direction } from './status';

const levels = ['mbo-2', 'mbo-3', 'mbo-4', 'hbo-ad', 'hbo-bachelor', 'wo-bachelor', 'wo-master'] as const;
const reasons = ['talent', 'innovation', 'society', 'network'] as const;
const unique = <T extends z.ZodType>(item: T, max: number) => z.array(item).max(max).refine(
  (values) => new Set(values).size === values.length,
  { params: { text: { nl: 'Noem alles één keer.', en: 'Name everything once.' } } });

/** A range of days, a set of days, or on call. */
export const period = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('range'), from: day, until: day }).refine(({ from, until }) => from <= until,
    { path: ['until'], params: { text: { nl: 'Kies een einddatum na de begindatum.', en: 'Choose an end date after the start date.' } } }),
  z.strictObject({ kind: z.literal('dates'), dates: unique(day, 60).min(1) }),
  z.strictObject({ kind: z.literal('on-call') }),
]);
export type Period = z.infer<typeof period>;

/** The own fields of a kind before its schema looks at them: flat and bounded, whatever the kind. */
const ownDetails = z.record(z.string().max(40), z.union([prose(0, 8000), z.number(), z.boolean(), z.null(), z.array(line(0, 200)).max(60)]))
  .refine((details) => Object.keys(details).length <= 40, { params: { text: { nl: 'Gebruik hooguit 40 velden.', en: 'Use at most 40 fields.' } } });

/** What a person writes of a posting. In a draft everything but the kind may be open. */
const fields = {
  title: line(3, 120),
  summary: prose(20, 400),
  description: prose(0, 6000),
  reasons: unique(z.enum(reasons), 4).min(1),
  functions: unique(slug, 10),
  specialisations: unique(slug, 9),
  technologies: unique(line(1, 40), 15),
  levels: unique(z.enum(levels), 7).min(1),
  /** Why the work asks a higher level than its job function is taught at. */
  levelReason: line(10, 300),
  branchId: id,
  programmeId: id,
  region: slug,
  workplace: z.enum(workplaces),
  languages: unique(z.enum(['nl', 'en']), 2).min(1),
  period,
  seats: whole(1, 500),
  effortHours: whole(0, 100_000),
  effortEuros: whole(0, 10_000_000),
  allowanceEuros: whole(0, 10_000),
  learningGoals: unique(line(5, 200), 8),
  commercialShare: whole(0, 100),
  confidentiality: z.enum(confidentialities),
  difficulty: whole(1, 5),
  sector: line(2, 60),
  openToOthers: z.boolean(),
  targetGroups: unique(z.enum(targetGroups), 6),
  exceptOn: unique(day, 60),
  closesOn: day,
  contactName: line(2, 120),
  contactEmail: z.email().max(200),
  details: ownDetails,
} as const;

const draftFields = z.strictObject(fields).partial().extend(
  Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, (schema as z.ZodType).nullable().optional()])) as {
    [K in keyof typeof fields]: z.ZodOptional<z.ZodNullable<(typeof fields)[K]>>;
  });

/** A new draft. `organisationId` may be left out by who works for one organisation. */
export const postingDraft = draftFields.extend({
  kind: z.enum(kindSlugs), organisationId: id.optional(),
  details: ownDetails.nullable().optional().meta({ description: 'The own fields of the kind. In a draft any may be open; publishing names what is missing. An institution posts a request, any other an offer.', anyOf: [...detailsShapes(), { type: 'null' }] }),
});
export type PostingDraft = z.input<typeof postingDraft>;

/** A change of a posting: only what is named changes, null empties. */
export const postingChange = draftFields;
export type PostingChange = z.input<typeof postingChange>;

const required = { text: { nl: 'Vul dit in om te publiceren.', en: 'Fill this in to publish.' } };

interface Place { workplace?: string | null | undefined; branchId?: string | null | undefined; programmeId?: string | null | undefined; region?: string | null | undefined }
/** An offer lies at a branch, a request at a programme or in a region; what is done remotely may lie nowhere. */
export const isNowhere = (direction: Direction, { workplace, branchId, programmeId, region }: Place): boolean =>
  workplace !== 'remote' && (direction === 'offer' ? !branchId : !programmeId && !region);

/** What publishing asks of a posting of a kind; every gap is named with its pointer. */
export function readyPosting(kind: KindSlug, direction: Direction = 'offer') {
  const { students } = traitsOf(kind);
  const optional = { specialisations: 1, description: 1, technologies: 1, effortHours: 1, effortEuros: 1, allowanceEuros: 1, commercialShare: 1,
    difficulty: 1, sector: 1, branchId: 1, programmeId: 1, region: 1, levelReason: 1, targetGroups: 1, exceptOn: 1, ...(students ? {} : { learningGoals: 1 }) } as Record<string, unknown>;
  const shape = Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name,
    name in optional ? (schema as z.ZodType).nullable().optional() : schema as z.ZodType]));
  return z.object({
    ...shape,
    learningGoals: students ? fields.learningGoals.min(1) : fields.learningGoals.nullable().optional(),
    details: readyDetails(kind, direction),
  }).superRefine((posting, context) => {
    const place = posting as Place & { period?: Period };
    if (isNowhere(direction, place)) context.addIssue({ code: 'custom', path: [direction === 'offer' ? 'branchId' : 'region'], params: required });
    if (place.period && !traitsOf(kind).dates.includes(place.period.kind)) {
      context.addIssue({ code: 'custom', path: ['period'], params: { text: { nl: 'Kies deze soort datum niet voor deze plaatsing.', en: 'This kind of date does not go with this posting.' } } });
    }
    const { period: when, exceptOn } = posting as { period?: Period; exceptOn?: string[] | null };
    exceptOn?.forEach((on, index) => {
      if (when?.kind !== 'range' || on < when.from || on > when.until) context.addIssue({ code: 'custom', path: ['exceptOn', index], params: { text: { nl: 'Kies een dag binnen de periode.', en: 'Choose a day within the period.' } } });
    });
    // Also when other fields have gaps: every fault is named at once.
  }, { when: () => true });
}

/** A posting as a list shows it. */
export const postingSummary = z.object({
  id, status: z.enum(postingStatuses), direction: z.enum(directions), kind: z.enum(kindSlugs), form: slug,
  title: z.string(), summary: z.string(), owner: party,
  municipality: z.string().nullable(), region: slug.nullable(), workplace: z.enum(workplaces).nullable(),
  functions: z.array(slug), levels: z.array(z.string()), period: period.nullable(),
  seats: z.int().nullable(), seatsLeft: z.int().nullable(), closesOn: day.nullable(), publishedAt: instant.nullable(),
});
export type PostingSummary = z.infer<typeof postingSummary>;

/** A posting as its page shows it. Contact and permissions are for signed-in people; null otherwise. */
export const posting = postingSummary.extend({
  version: z.int(), description: z.string(), reasons: z.array(z.enum(reasons)), specialisations: z.array(slug), technologies: z.array(z.string()),
  branch: z.object({ id, name: z.string(), municipality: z.string(), region: slug }).nullable(),
  /** The programme that a request is of; null for one of a whole institution. */
  programme: z.object({ id, name: z.string(), municipality: z.string(), region: slug }).nullable(), languages: z.array(z.string()),
  effortHours: z.int().nullable(), effortEuros: z.int().nullable(), allowanceEuros: z.int().nullable(), learningGoals: z.array(z.string()),
  commercialShare: z.int().nullable(), confidentiality: z.enum(confidentialities).nullable(), difficulty: z.int().nullable(), sector: z.string().nullable(),
  openToOthers: z.boolean(), targetGroups: z.array(z.enum(targetGroups)),
  /** Days within its period on which it does not happen. */
  exceptOn: z.array(day),
  levelReason: z.string().nullable(),
  /** What its branch is recognised for, of the qualifications that mbo students here study for; empty where that is not asked. */
  recognitions: z.array(z.object({ code: z.string(), name: z.string(), status: z.enum(['recognised', 'applied', 'none']), validUntilOn: day.nullable() })),
  details: z.record(z.string(), z.unknown()), createdAt: instant,
  contact: z.object({ name: z.string(), email: z.string() }).nullable(),
  can: permissions.nullable(),
  ...lifeOfPosting,
});
export type Posting = z.infer<typeof posting>;

/** How many postings are open, by region and direction; those without a region (remote, several) count in the totals only. */
export const postingFigures = z.object({
  offers: z.int(), requests: z.int(),
  regions: z.array(z.object({ region: slug, offers: z.int(), requests: z.int() })),
});
export type PostingFigures = z.infer<typeof postingFigures>;

/** Advice on what is saved that takes knowledge of organisations; it blocks nothing. */
export const postingHints = z.object({
  hints: z.array(z.object({ name: z.enum(hintNames), source: z.string(), at: z.enum(hintPlaces), heading: text, text })),
});
export type PostingHints = z.infer<typeof postingHints>;
