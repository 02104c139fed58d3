import * as z from 'zod';
import { addDays, day, id, instant, pageOf, pageQuery, permissions, prose, type Text } from '#base/contract';
import { likeness, registerAnswer } from './company';

/** Whether HCA-ICT knows who a company is (controle). */
export const verifications = ['waiting', 'asked', 'refused', 'trusted', 'verified'] as const;
export type Verification = (typeof verifications)[number];

export const VERIFICATION: Record<Verification, Text> = {
  waiting: { nl: 'Wacht op controle', en: 'Waiting to be checked' },
  asked: { nl: 'HCA-ICT heeft een vraag', en: 'HCA-ICT has a question' },
  refused: { nl: 'Niet goedgekeurd', en: 'Not approved' },
  trusted: { nl: 'Plaatst direct', en: 'Publishes at once' },
  verified: { nl: 'Gecontroleerd', en: 'Checked' },
};

/** With these a company's postings open at once; with the others they wait. */
export const publishing: readonly Verification[] = ['trusted', 'verified'];

/** Why a company is not approved; a sentence goes with it. */
export const refusalReasons = ['unknown', 'no-ict', 'intermediary', 'duplicate', 'wrong-data', 'conduct'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const REFUSAL_REASONS: Record<RefusalReason, Text> = {
  unknown: { nl: 'We kunnen niet vaststellen dat dit bedrijf bestaat', en: 'We cannot establish that this company exists' },
  'no-ict': { nl: 'Er is geen ICT-werk voor studenten', en: 'There is no ICT work for students' },
  intermediary: { nl: 'Dit is een bemiddelaar, geen werkgever', en: 'This is an intermediary, not an employer' },
  duplicate: { nl: 'Dit bedrijf staat er al', en: 'This company is here already' },
  'wrong-data': { nl: 'De gegevens kloppen niet', en: 'The data are not right' },
  conduct: { nl: 'Er zijn klachten die we eerst willen uitzoeken', en: 'There are complaints that we want to look into first' },
};

/** Facts about who a company is, as they were at one moment. Never a score. */
export const evidence = z.object({
  at: instant,
  kvk: z.string().nullable(),
  register: registerAnswer,
  site: z.string().nullable(),
  /** The domain of an administrator's confirmed address; that of the website when one of them has it. */
  mail: z.string().nullable(),
  isOwnMail: z.boolean(),
  /** Anybody can have an address there. */
  isPublicMail: z.boolean(),
  likenesses: z.array(likeness),
});
export type Evidence = z.infer<typeof evidence>;

export const verificationSteps = ['registered', 'trusted', 'queued', 'changed', 'asked', 'answered', 'refused', 'approved', 'seen', 'merged', 'unmerged'] as const;
export type VerificationStep = (typeof verificationSteps)[number];

export const VERIFICATION_STEPS: Record<VerificationStep, Text> = {
  registered: { nl: 'Aangemeld', en: 'Signed up' },
  trusted: { nl: 'Plaatst direct: mail en website horen bij elkaar', en: 'Publishes at once: mail and website belong together' },
  queued: { nl: 'In de wachtrij gezet', en: 'Put in the queue' },
  changed: { nl: 'Gegevens gewijzigd', en: 'Data changed' },
  asked: { nl: 'Vraag gesteld', en: 'Question asked' },
  answered: { nl: 'Antwoord gegeven', en: 'Answer given' },
  refused: { nl: 'Niet goedgekeurd', en: 'Not approved' },
  approved: { nl: 'Goedgekeurd', en: 'Approved' },
  seen: { nl: 'Achteraf bekeken', en: 'Looked at afterwards' },
  merged: { nl: 'Samengevoegd', en: 'Merged' },
  unmerged: { nl: 'Samenvoeging ongedaan gemaakt', en: 'Merge undone' },
};

/** A step in how it became known who a company is. */
export const verificationEvent = z.object({
  id, at: instant, side: z.enum(['company', 'desk', 'rule']), who: z.string().nullable(), what: z.enum(verificationSteps), reason: z.enum(refusalReasons).nullable(), text: z.string(),
});
export type VerificationEvent = z.infer<typeof verificationEvent>;

/** Working days within which HCA-ICT decides on a company that waits. */
export const DECISION_WORKDAYS = 5;

/** The last day of that, counted from the day on which it came into the queue. */
export function decideBy(queuedOn: string): string {
  let day = queuedOn;
  for (let left = DECISION_WORKDAYS; left > 0;) {
    day = addDays(day, 1);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}

/** How a company waits: since when, the day by which HCA-ICT decides, and how many days it usually takes; null while too few were decided. */
export const queue = z.object({ since: instant, decideBy: day, usualDays: z.int().nullable() });
/** A usual time is told from so many decisions. */
export const ENOUGH_DECISIONS = 5;

/** The lists of the desk: what waits, whose turn is at the company, what published at once and was not looked at yet. */
export const deskViews = ['waiting', 'company', 'afterwards'] as const;
export type DeskView = (typeof deskViews)[number];
export const deskQuery = pageQuery.extend({ view: z.enum(deskViews).default('waiting') });
export type DeskQuery = z.infer<typeof deskQuery>;

/** A company as the analyst's desk has it, with what is known. */
export const deskCompany = z.object({
  id, slug: z.string(), name: z.string(), website: z.string().nullable(), kvk: z.string().nullable(), branchNumber: z.string().nullable(), municipality: z.string().nullable(),
  verification: z.enum(verifications), since: instant, /** Of one that waits: the day by which to decide. */ decideBy: day.nullable(), postingsWaiting: z.int(), people: z.array(z.object({ name: z.string(), mail: z.string() })),
  evidence: evidence.nullable(), events: z.array(verificationEvent), can: permissions,
});
export type DeskCompany = z.infer<typeof deskCompany>;
export const deskPage = pageOf(deskCompany);

/** What an analyst decides; a refusal has a reason and a sentence, a question its words. */
export const verificationDecision = z.strictObject({
  decision: z.enum(['approve', 'refuse', 'ask', 'seen']),
  reason: z.enum(refusalReasons).nullish(),
  text: prose(0, 1000).default(''),
});
export type VerificationDecision = z.output<typeof verificationDecision>;

/** What a company says to a question or a refusal. */
export const verificationAnswer = z.strictObject({ text: prose(3, 1000) });
