export * from './guidance';
export * from './labels';
export * from './ladder';
export * from './rank';
