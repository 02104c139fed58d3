export * from './collaboration';
