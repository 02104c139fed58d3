export * from './match-explained';
export * from './posting-matches';
