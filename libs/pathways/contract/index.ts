export * from './labels';
export * from './pathways';
