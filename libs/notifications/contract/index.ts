export * from './notice';
export * from './settings';
export * from './topic';
export * from './unsubscribe';
