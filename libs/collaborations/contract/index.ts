export * from './collaboration';
export * from './status';
export * from './company-record';
export * from './partner';
export * from './clauses/clause';
export * from './plan/plan';
export * from './plan/point';
export * from './plan/points';
