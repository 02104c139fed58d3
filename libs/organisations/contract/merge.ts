import * as z from 'zod';
import { id, instant, pageOf, permissions, type Text } from '#base/contract';
import { likenessReasons } from './company';
import { verifications } from './verification';

const party = z.object({ id, slug: z.string(), name: z.string() });

/** Two companies that may be one, and why. */
export const companyPair = z.object({ one: party, other: party, why: z.array(z.enum(likenessReasons)) });
export type CompanyPair = z.infer<typeof companyPair>;
export const companyPairPage = pageOf(companyPair);

export const mergeWish = z.strictObject({ keptId: id, mergedId: id });
export type MergeWish = z.output<typeof mergeWish>;

/** A company as it stands beside the other before they become one. */
export const mergeParty = party.extend({
  website: z.string().nullable(), kvk: z.string().nullable(), branchNumber: z.string().nullable(), verification: z.enum(verifications), joinedAt: instant, branches: z.int(), people: z.int(), postings: z.int(),
});

/** What stands in the way of a merge, or gives way in it. */
export const clash = z.object({ what: z.string(), label: z.object({ nl: z.string(), en: z.string() }), count: z.int(), blocks: z.boolean() });

/** Exactly what moves, what gives way and what is in the way. */
export const mergePreview = z.object({
  kept: mergeParty, merged: mergeParty,
  moves: z.array(z.object({ what: z.string(), label: z.object({ nl: z.string(), en: z.string() }), count: z.int() })),
  clashes: z.array(clash),
  /** What the kept company takes over because it had nothing there. */
  fills: z.array(z.object({ what: z.enum(['website', 'kvk', 'about', 'sectors', 'verification']), label: z.object({ nl: z.string(), en: z.string() }) })),
  can: permissions,
});
export type MergePreview = z.infer<typeof mergePreview>;

export const companyMerge = z.object({
  id, kept: party, merged: party, mergedAt: instant, who: z.string().nullable(), undoneAt: instant.nullable(), undoableUntilAt: instant, moved: z.int(), can: permissions,
});
export type CompanyMerge = z.infer<typeof companyMerge>;
export const companyMergePage = pageOf(companyMerge);

/** What moves with a company, by where it is kept. What is not named here is counted as "something else". */
export const MOVES: Record<string, Text> = {
  branch: { nl: 'vestigingen, met hun erkenningen', en: 'branches, with their recognitions' },
  membership: { nl: 'medewerkers', en: 'members of staff' },
  posting: { nl: 'plaatsingen', en: 'postings' },
  proposal: { nl: 'voorstellen', en: 'proposals' },
  collaboration: { nl: 'samenwerkingen', en: 'collaborations' },
  'posting-template': { nl: 'sjablonen', en: 'templates' },
  notice: { nl: 'berichten in inboxen', en: 'messages in inboxes' },
  invitation: { nl: 'uitnodigingen', en: 'invitations' },
  'join-request': { nl: 'aanvragen om lid te worden', en: 'requests to join' },
  report: { nl: 'meldingen', en: 'reports' },
  'partnership-member': { nl: 'plaatsen in partnerschappen', en: 'places in partnerships' },
  other: { nl: 'overige gegevens', en: 'other data' },
};
