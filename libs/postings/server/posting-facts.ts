import { canMove, editableStatuses, publicStatuses, UNDO_MINUTES, type PostingStatus } from '#postings/contract';
import type { PostingFacts } from './posting.policy';

/** A row of a posting, as far as rules go by it; what is left out is as in a posting without it. */
export interface FactsRow {
  ownerId: string; direction: 'offer' | 'request'; status: PostingStatus; seats: number | null; seatsTaken: number;
  audience?: string[] | null; partnerIds?: string[]; invitedIds?: string[]; enteredBy?: string | null; handedOverAt?: Date | null; publishedAt?: Date | null; endedAt?: Date | null;
}

/** What the policy asks of a posting, as it stands at a moment. */
export function factsOf(row: FactsRow, now = new Date(0)): PostingFacts {
  const { ownerId, direction, status, seats, seatsTaken, audience = null, partnerIds = [], invitedIds = [], enteredBy = null, handedOverAt = null } = row;
  return {
    ownerId, direction, status, audience, partnerIds, invitedIds, enteredBy, isHandedOver: handedOverAt !== null, hasPartners: seatsTaken > 0,
    isFull: seats !== null && seatsTaken >= seats, isPublic: publicStatuses.includes(status), isEditable: editableStatuses.includes(status),
    isRestorable: canMove('restore', status) && isRestorable(row, now),
  };
}

/** A draft can always be put back; what was open only until the others hear that it ended. */
function isRestorable({ publishedAt = null, endedAt = null }: FactsRow, now: Date): boolean {
  return publishedAt === null || (endedAt !== null && now.getTime() < endedAt.getTime() + UNDO_MINUTES * 60_000);
}
