export * from './addresses';
export * from './examples';
