export * from './imports';
export * from './kinds';
