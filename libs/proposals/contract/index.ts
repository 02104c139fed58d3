export * from './proposal';
export * from './status';
