export * from './words';
export * from './respond';
