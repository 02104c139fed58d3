import { policy, Refusal, type Actor } from '#base/server';
import type { Party } from '#proposals/contract';
import { OVER_DAYS, REMOVE_MINUTES } from '#threads/contract';
import { threadProblems } from './thread.problems';

/** What the rules need to know of a conversation and the moment. */
export interface ThreadFacts {
  companyId: string;
  institutionId: string;
  programmeId: string;
  /** Of the proposal. */
  endedAt: Date | null;
  collaborationId: string | null;
  now: Date;
}

/** The same of one message in it. */
export interface MessageFacts extends ThreadFacts {
  byId: string | null;
  at: Date;
  removedAt: Date | null;
}

const onlyParties = { nl: 'Dit gesprek is van de opleiding en het bedrijf. Alleen zij lezen het.', en: 'This conversation belongs to the programme and the company. Only they read it.' };
const onlyWriter = { nl: 'Alleen wie een bericht schreef, haalt het weg.', en: 'Only who wrote a message takes it away.' };
const over = { nl: `Er kwam geen samenwerking van, en dat is langer dan ${OVER_DAYS} dagen geleden. Lezen kan nog wel.`, en: `No collaboration came of it, and that is more than ${OVER_DAYS} days ago. You can still read it.` };

/** On which side somebody stands; null for who stands on neither, HCA-ICT included. Who stands on both speaks for the programme. */
export function sideIn(actor: Actor, { companyId, programmeId, institutionId }: Pick<ThreadFacts, 'companyId' | 'programmeId' | 'institutionId'>): Party | null {
  if (actor.speaksFor(programmeId, institutionId)) return 'institution';
  return actor.worksFor(companyId) ? 'company' : null;
}

const isOver = ({ endedAt, collaborationId, now }: ThreadFacts) => collaborationId === null && endedAt !== null && now.getTime() > endedAt.getTime() + OVER_DAYS * 86_400_000;

/** Until when a message can be taken away. */
export const removableUntil = (at: Date): Date => new Date(at.getTime() + REMOVE_MINUTES * 60_000);

/** Who reads a conversation and writes in it: both parties as they are now, nobody else. */
export const threadPolicy = policy<ThreadFacts>()({
  see: (actor, thread) => sideIn(actor, thread) !== null || onlyParties,
  write: (_, thread) => !isOver(thread) || new Refusal(threadProblems.over, over),
});

/** Who takes a message away: its writer, as long as hardly anybody can have acted on it. */
export const messagePolicy = policy<MessageFacts>()({
  see: (actor, message) => threadPolicy.may(actor, 'see', message) || onlyParties,
  remove: (actor, { byId, at, removedAt, now }) => byId !== actor.personId ? onlyWriter
    : removedAt !== null ? new Refusal(threadProblems['removed-already']) : now <= removableUntil(at) || new Refusal(threadProblems['too-late-to-remove']),
});
