export { Proposal, proposalsEntities } from './proposal.entity';
export { approachPolicy, proposalPolicy, visibleProposals, mineToAnswer, reach, turnOfRow, type ProposalFacts } from './proposal.policy';
export { proposalProblems } from './proposal.problems';
export { ProposalQueries } from './proposal.queries';
export { Answers } from './answers';
export { Proposals } from './proposals';
export { ProposalsJobs, ProposalsModule } from './proposals.module';
export { companyContact, companyPeople, managersOf } from './recipients';
