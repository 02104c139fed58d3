export * from './bell';
