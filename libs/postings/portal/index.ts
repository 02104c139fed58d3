export * from './addresses';
export * from './described-text';
export * from './own-field';
export * from './posting-head';
export * from './posting-line';
export * from './posting-text';
export * from './words';
export * from './together/partners';
