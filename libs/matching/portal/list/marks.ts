import { Injectable, inject, signal } from '@angular/core';
import type { ProblemAnswer } from '#base/contract';
import { Send } from '#base/portal';
import type { DismissReason, Standing } from '#matching/contract';
import { MARKED_AT_ONCE } from '#matching/contract';
import { addresses } from '../addresses';
import type { Side } from '../sides';
import { isRequest, keyOf, type Listed } from './line';

/** What somebody did with matches on this page, over what the server said of them before. */
@Injectable()
export class Marks {
  private readonly send = inject(Send);
  private readonly changed = signal<ReadonlyMap<string, Standing>>(new Map());

  standing(match: Listed): Standing {
    return this.changed().get(keyOf(match)) ?? match.standing;
  }

  async dismiss(matches: readonly Listed[], side: Side, reason: DismissReason, note: string | null): Promise<ProblemAnswer | null> {
    return this.inParts(matches, 'dismissals', side, { reason, note }, (before) => ({ ...before, state: 'dismissed', dismissal: { reason, note, dismissedAt: new Date().toISOString(), dismissedBy: null } }));
  }

  async takeBack(matches: readonly Listed[], side: Side): Promise<ProblemAnswer | null> {
    return this.inParts(matches, 'dismissal-reversals', side, {}, (before) => ({ ...before, state: before.proposalId ? 'responded' : 'seen', dismissal: null }));
  }

  /** A proposal was just made about it. */
  answered(match: Listed, proposalId: string): void {
    this.changed.update((known) => new Map([...known, [keyOf(match), { state: 'responded', proposalId, dismissal: null }]]));
  }

  /** That somebody looked is no reason to trouble them when it cannot be noted. */
  async read(match: Listed, side: Side): Promise<void> {
    if (this.standing(match).state === 'new') await this.inParts([match], 'readings', side, {}, (before) => ({ ...before, state: 'seen' }));
  }

  private async inParts(matches: readonly Listed[], what: 'dismissals' | 'dismissal-reversals' | 'readings', side: Side, more: object, after: (before: Standing) => Standing): Promise<ProblemAnswer | null> {
    for (let from = 0; from < matches.length; from += MARKED_AT_ONCE) {
      const part = matches.slice(from, from + MARKED_AT_ONCE);
      const [first] = part;
      const answer = await this.send.post(addresses.marks(first && isRequest(first) ? 'company-match' : 'match', what), {
        side: side === 'programme' ? 'education' : 'company', ...more,
        matches: part.map((match) => ({ postingId: match.posting.id, ...(isRequest(match) ? { companyId: match.company.id } : { programmeId: match.programme.id }) })),
      });
      if (!answer.ok) return answer.problem;
      this.changed.update((known) => new Map([...known, ...part.map((match) => [keyOf(match), after(this.standing(match))] as const)]));
    }
    return null;
  }
}
