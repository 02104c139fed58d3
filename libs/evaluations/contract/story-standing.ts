import type { Text } from '#base/contract';
import type { Side } from '#collaborations/contract';

/** Where a story stands: written, with HCA-ICT, sent back by it, on the site, or taken off it. */
export const storyStates = ['writing', 'waiting', 'returned', 'published', 'withdrawn'] as const;
export type StoryState = (typeof storyStates)[number];

export const STORY_STATE: Record<StoryState, Text> = {
  writing: { nl: 'Wordt geschreven', en: 'Being written' },
  waiting: { nl: 'Bij HCA-ICT', en: 'With HCA-ICT' },
  returned: { nl: 'Teruggestuurd', en: 'Sent back' },
  published: { nl: 'Op de site', en: 'On the site' },
  withdrawn: { nl: 'Van de site gehaald', en: 'Taken off the site' },
};

/** What was said of which revision of a text. */
export interface StoryStanding {
  revision: number;
  /** The revision that a side said yes to; null where it did not, or took that back. */
  consents: Readonly<Record<Side, number | null>>;
  publishedRevision: number | null;
  returnedRevision: number | null;
}

/** Where a story stands follows from what was said of its text as it is now: a change asks everybody anew. */
export function storyState({ revision, consents, publishedRevision, returnedRevision }: StoryStanding): StoryState {
  const isAgreed = consents.institution === revision && consents.company === revision;
  if (isAgreed && publishedRevision === revision) return 'published';
  if (returnedRevision === revision) return 'returned';
  if (isAgreed) return 'waiting';
  return publishedRevision === null ? 'writing' : 'withdrawn';
}

/** Everybody may read it: only then. */
export const isPublic = (standing: StoryStanding): boolean => storyState(standing) === 'published';
