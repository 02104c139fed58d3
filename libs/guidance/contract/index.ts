export * from './guidance';
export * from './kinds';
export * from './labels';
export * from './ladder';
export * from './rank';
