export { collaborationStarted } from './announcements';
export { Collaboration, collaborationsEntities } from './collaboration.entity';
export { collaborationPolicy, reach as collaborationReach, visibleCollaborations, type CollaborationFacts } from './collaboration.policy';
export { collaborationProblems } from './collaboration.problems';
export { CollaborationQueries } from './collaboration.queries';
export { Collaborations } from './collaborations';
export { CollaborationsJobs, CollaborationsModule } from './collaborations.module';
export { institutionPartnerPolicy } from './partners/partner.policy';
export { Partners } from './partners/partners';
