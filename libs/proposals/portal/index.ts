export * from './words';
export * from './respond';
export * from './response-time';
