import * as z from 'zod';
import { day, id, instant, pageOf, pageQuery, permissions, slug } from '#base/contract';
import { courseFacts, pastAct } from './course';
import { collaborationStatuses } from './status';

/** A company and a programme that work together (samenwerking). */
export const collaboration = z.object({
  id, version: z.int(), status: z.enum(collaborationStatuses), kind: slug, form: slug, region: slug.nullable(), seats: z.int(),
  from: day.nullable(), until: day.nullable(), createdAt: instant, startedAt: instant.nullable(), endedAt: instant.nullable(),
  posting: z.object({ id, title: z.string() }), programme: z.object({ id, name: z.string(), level: z.string() }),
  company: z.object({ id, name: z.string() }), institution: z.object({ id, name: z.string() }),
  contacts: z.object({ company: z.object({ name: z.string(), email: z.string() }), institution: z.object({ name: z.string(), email: z.string() }) }),
  /** Who posted it together with the lead: they are named and read along, the lead answers. */
  partners: z.array(z.object({ id, name: z.string() })),
  /** The lower of both marks in the newest answered check-in. */
  lastMark: z.int().nullable(),
  openSignals: z.int(), can: permissions,
});
export type Collaboration = z.infer<typeof collaboration>;

/** A collaboration as its page shows it, with how it came about. */
export const collaborationDetail = collaboration.extend({ proposalId: id, history: z.array(pastAct), course: courseFacts });
export type CollaborationDetail = z.infer<typeof collaborationDetail>;

export const collaborationPage = pageOf(collaboration);
export const collaborationQuery = pageQuery.extend({ status: z.enum(collaborationStatuses).optional() });
export type CollaborationQuery = z.output<typeof collaborationQuery>;
