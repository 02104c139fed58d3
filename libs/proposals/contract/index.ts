export * from './decline';
export * from './differences';
export * from './flow';
export * from './proposal';
export * from './status';
export * from './response-time';
export * from './batch-limits';
export * from './proposal-batch';
