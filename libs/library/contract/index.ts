export * from './labels';
export * from './library';
