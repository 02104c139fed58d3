export * from './proposal';
export * from './status';
export * from './response-time';
