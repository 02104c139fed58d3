export * from './check-in';
export * from './phrases';
export * from './words';
