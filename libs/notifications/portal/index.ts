export * from './bell';
export * from './live';
