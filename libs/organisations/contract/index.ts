export * from './branch';
export * from './labels';
export * from './organisations';
export * from './programme';
