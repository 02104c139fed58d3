export { Answering } from './answering';
export { Asking } from './asking';
export { checkInEntities } from './check-in.entity';
export { checkInPolicy, type Parties } from './check-in.policy';
export { checkInProblems } from './check-in.problems';
export { CheckInsJobs, CheckInsModule } from './check-ins.module';
export { askCheckIn, closeCheckIn, remindCheckIn } from './due.job';
export { ownQuestionPolicy } from './questions/question.policy';
export { Planning } from './planning';
