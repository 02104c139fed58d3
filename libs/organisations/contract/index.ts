export * from './labels';
export * from './organisations';
