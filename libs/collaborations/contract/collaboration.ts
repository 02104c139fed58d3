import * as z from 'zod';
import { day, id, instant, pageOf, pageQuery, permissions, slug, type Text } from '#base/contract';

export const collaborationStatuses = ['preparing', 'trial', 'running', 'paused', 'completed', 'stopped'] as const;
export type CollaborationStatus = (typeof collaborationStatuses)[number];

/** What may follow what; stopping is possible at any point, without blame. */
export const collaborationFlow: Record<CollaborationStatus, readonly CollaborationStatus[]> = {
  preparing: ['trial', 'running', 'stopped'],
  trial: ['running', 'paused', 'stopped'],
  running: ['paused', 'completed', 'stopped'],
  paused: ['running', 'stopped'],
  completed: [], stopped: [],
};

export const COLLABORATION_STATUS: Record<CollaborationStatus, Text> = {
  preparing: { nl: 'Voorbereiding', en: 'Preparing' },
  trial: { nl: 'Proefperiode', en: 'Trial' },
  running: { nl: 'Loopt', en: 'Running' },
  paused: { nl: 'Gepauzeerd', en: 'Paused' },
  completed: { nl: 'Afgerond', en: 'Completed' },
  stopped: { nl: 'Gestopt', en: 'Stopped' },
};

export const collaboration = z.object({
  id, version: z.int(), status: z.enum(collaborationStatuses), kind: slug, form: slug, region: slug.nullable(), seats: z.int(),
  from: day.nullable(), until: day.nullable(), createdAt: instant, startedAt: instant.nullable(), endedAt: instant.nullable(),
  posting: z.object({ id, title: z.string() }), programme: z.object({ id, name: z.string(), level: z.string() }),
  company: z.object({ id, name: z.string() }), institution: z.object({ id, name: z.string() }),
  contacts: z.object({ company: z.object({ name: z.string(), email: z.string() }), institution: z.object({ name: z.string(), email: z.string() }) }),
  lastMark: z.int().nullable(), openSignals: z.int(), can: permissions,
});
export type Collaboration = z.infer<typeof collaboration>;
export const collaborationPage = pageOf(collaboration);
export const collaborationQuery = pageQuery.extend({ status: z.enum(collaborationStatuses).optional() });
