export * from './check-ins';
