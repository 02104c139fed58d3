export * from './check-in';
export * from './phrases';
export * from './rhythm';
export * from './words';
