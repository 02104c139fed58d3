export * from './asks';
export * from './evaluation';
export * from './standing';
export * from './words';
