export * from './branch';
export * from './company';
export * from './labels';
export * from './municipality';
export * from './numbers';
export * from './organisations';
export * from './programme';
export * from './verification';
