import { Refusal, type Verdict } from '#base/server';
import { answerableStatuses } from '#postings/contract';
import { postingProblems } from '#postings/server';
import { PUT_BACK_MINUTES, type ProposalNeed } from '#proposals/contract';
import type { ProposalFacts } from './proposal.policy';
import { proposalProblems } from './proposal.problems';

/** Whether a need of the flow holds, or why not. A closing date ends approaching, not answering. */
export function needOf(need: ProposalNeed, proposal: ProposalFacts): Verdict {
  const { posting, deadlineAt, endedAt, now, seats } = proposal;
  const isAnswerable = answerableStatuses.includes(posting.status);
  switch (need) {
    // The job that lets it expire may be late; its deadline is not.
    case 'in-time': return deadlineAt === null || deadlineAt > now || new Refusal(proposalProblems.expired);
    case 'answerable': return posting.status === 'filled' ? new Refusal(postingProblems['no-seats-left']) : isAnswerable || new Refusal(postingProblems['not-open']);
    case 'seats': return posting.seatsLeft >= seats || new Refusal(postingProblems['no-seats-left'], posting.seatsLeft === 0 ? null
      : posting.seatsLeft === 1
        ? { nl: `Dit voorstel vraagt ${seats} plaatsen, er is er nog 1.`, en: `This proposal asks for ${seats} seats, 1 is left.` }
        : { nl: `Dit voorstel vraagt ${seats} plaatsen, er zijn er nog ${posting.seatsLeft}.`, en: `This proposal asks for ${seats} seats, ${posting.seatsLeft} are left.` });
    // What else an approach needs, whoever sends sees when it is sent.
    case 'open': return posting.status === 'published' || new Refusal(postingProblems['not-open']);
    case 'welcome': return proposal.isWelcome || new Refusal(proposalProblems['not-welcome']);
    case 'undoable': return (endedAt !== null && endedAt.getTime() + PUT_BACK_MINUTES * 60_000 > now.getTime()) || new Refusal(proposalProblems['too-late-to-undo']);
  }
}
