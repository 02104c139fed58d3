import * as z from 'zod';
import { day, id, instant, line, permissions, prose, webAddress, whole } from '#base/contract';
import type { Issue } from '#base/contract';
import { expertises, facilityKinds, spanKinds } from './institution-names';
import { regions, sectors } from './labels';

export const facility = z.strictObject({ kind: z.enum(facilityKinds), name: line(1, 120), about: prose(0, 600), municipality: line(1, 80), booking: prose(0, 300) });
export type Facility = z.infer<typeof facility>;
export const calendarSpan = z.strictObject({ kind: z.enum(spanKinds), name: line(0, 80), from: day, until: day });
export type CalendarSpan = z.infer<typeof calendarSpan>;

/** A board that advises an institution or one programme, with seats for employers (adviesraad). Members are organisations, never people. */
export const advisoryBoard = z.strictObject({
  name: line(1, 120), programmeId: id.nullable(), about: prose(0, 600),
  /** How often it meets in a year. */
  meetings: whole(1, 24),
  seats: whole(0, 40),
  members: z.array(line(1, 160)).max(40),
});
export type AdvisoryBoard = z.infer<typeof advisoryBoard>;

/** What everybody reads of an institution beside its names and programmes. */
export const institutionProfile = z.object({
  id,
  about: z.object({ nl: z.string(), en: z.string() }),
  website: z.string().nullable(),
  expertise: z.array(z.enum(expertises)),
  expertiseAbout: z.string(),
  facilities: z.array(facility),
  calendar: z.array(calendarSpan),
  boards: z.array(advisoryBoard.extend({ programme: z.string().nullable() })),
});
export type InstitutionProfile = z.infer<typeof institutionProfile>;

/** The same for who works there, with what is not public. */
export const institutionSettings = institutionProfile.extend({
  name: z.string(),
  slug: z.string(),
  regions: z.array(z.enum(regions)),
  aliases: z.array(z.string()),
  /** Read when nobody is known at a programme. */
  sharedInbox: z.string().nullable(),
  /** Who has an address here may ask to join; HCA-ICT decides about them. */
  mailDomains: z.array(z.string()),
  askedDomains: z.array(z.string()).nullable(),
  domainsAskedAt: instant.nullable(),
  successor: z.object({ name: z.string(), isConfirmed: z.boolean() }).nullable(),
  version: z.int(),
  can: permissions,
});
export type InstitutionSettings = z.infer<typeof institutionSettings>;

const mailDomain = z.string().trim().toLowerCase().max(120).regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/);

/** What an administrator changes; what is not named stays. */
export const institutionChange = z.strictObject({
  about: z.strictObject({ nl: prose(0, 2000), en: prose(0, 2000) }),
  website: webAddress.nullable(),
  sharedInbox: z.string().trim().toLowerCase().pipe(z.email().max(200)).nullable(),
  expertise: z.array(z.enum(expertises)).max(expertises.length),
  expertiseAbout: prose(0, 1000),
  facilities: z.array(facility).max(30),
  calendar: z.array(calendarSpan).max(80),
  boards: z.array(advisoryBoard).max(30),
  /** A wish: the domains change when an analyst agrees. Null takes the wish back. */
  askedDomains: z.array(mailDomain).max(10).nullable(),
}).partial();
export type InstitutionChange = z.output<typeof institutionChange>;

/** An institution that the handbook does not list, a university for one; HCA-ICT adds it. */
export const institutionDraft = z.strictObject({
  name: line(2, 160), sector: z.enum(sectors), regions: z.array(z.enum(regions)).min(1).max(5), website: webAddress.nullish(),
  /** Who is invited to administer it; nobody yet when it is left out. */
  administrator: z.string().trim().toLowerCase().pipe(z.email().max(200)).nullish(),
});
export type InstitutionDraft = z.output<typeof institutionDraft>;

/** What an analyst corrects in the facts; each correction is kept with who made it. */
export const institutionCorrection = z.strictObject({
  regions: z.array(z.enum(regions)).min(1).max(5),
  aliases: z.array(line(1, 160)).max(20),
  isSuccessorConfirmed: z.boolean(),
  mailDomains: z.array(mailDomain).max(10),
}).partial();
export type InstitutionCorrection = z.output<typeof institutionCorrection>;

/** What must be right in a calendar: no end before its beginning, no two at the same time. */
export function calendarFaults(spans: readonly CalendarSpan[]): Issue[] {
  return spans.flatMap(({ from, until }, place): Issue[] => {
    if (until < from) return [{ code: 'custom', path: ['calendar', place, 'until'], params: { text: { nl: 'Het einde ligt voor het begin.', en: 'The end lies before the beginning.' } } }];
    const other = spans.findIndex((one, earlier) => earlier < place && one.from <= until && from <= one.until);
    return other < 0 ? [] : [{ code: 'custom', path: ['calendar', place, 'from'], params: { text: { nl: `Dit loopt door regel ${other + 1} heen.`, en: `This overlaps line ${other + 1}.` } } }];
  });
}

/** What must be right of boards: each has a name of its own, and nobody sits without a seat. */
export function boardFaults(boards: readonly AdvisoryBoard[]): Issue[] {
  return boards.flatMap(({ name, seats, members }, place): Issue[] => {
    const same = boards.findIndex((one, earlier) => earlier < place && one.name.toLowerCase() === name.toLowerCase());
    return [
      ...(same < 0 ? [] : [{ code: 'custom' as const, path: ['boards', place, 'name'], params: { text: { nl: `Zo heet nummer ${same + 1} al.`, en: `Number ${same + 1} has this name already.` } } }]),
      ...(members.length <= seats ? [] : [{ code: 'custom' as const, path: ['boards', place, 'seats'], params: { text: { nl: `Er zitten er ${members.length} in. Tel hun plekken mee.`, en: `There are ${members.length} on it. Count their seats too.` } } }]),
    ];
  });
}
