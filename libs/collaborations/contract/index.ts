export * from './collaboration';
export * from './status';
export * from './company-record';
export * from './partner';
