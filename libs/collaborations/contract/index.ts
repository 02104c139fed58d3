export * from './collaboration';
export * from './status';
