export * from './internship';
export * from './kinds';
export * from './posting';
export * from './search';
export * from './status';
