export * from './internship';
export * from './kinds';
export * from './posting';
export * from './status';
