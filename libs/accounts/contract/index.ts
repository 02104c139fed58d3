export * from './account';
export * from './labels';
