export * from './proposal';
export * from './words';
export * from './respond';
export * from './respond-together';
export * from './response-time';
