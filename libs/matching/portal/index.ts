export * from './company-matches';
export * from './institution-matches';
export * from './list/line';
export * from './list/match-standing';
export * from './match-explained';
export * from './posting-matches';
export * from './programme-matches';
export * from './request-fits';
