export * from './gaps';
export * from './overview';
export * from './words';
