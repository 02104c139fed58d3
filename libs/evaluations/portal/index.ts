export * from './evaluation-line';
