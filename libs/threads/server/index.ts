export { messagePolicy, threadPolicy, type MessageFacts, type ThreadFacts } from './thread.policy';
export { ThreadsJobs, ThreadsModule } from './threads.module';
