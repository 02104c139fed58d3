export * from './labels';
export * from './match';
