export * from './overview';
export * from './words';
