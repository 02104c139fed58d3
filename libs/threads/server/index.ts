export { messagePolicy, threadPolicy, type MessageFacts, type ThreadFacts } from './thread.policy';
export { FileNights } from './files/sweep.job';
export { ThreadsJobs, ThreadsModule } from './threads.module';
