export * from './labels';
export * from './match';
export * from './rule';
export * from './standing';
