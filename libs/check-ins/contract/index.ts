export * from './check-in';
export * from './phrases';
export * from './question';
export * from './question-words';
export * from './rhythm';
export * from './rubric';
export * from './rubric-words';
export * from './words';
