export * from './guidance';
export * from './labels';
