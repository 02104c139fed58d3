export * from './dates';
export * from './fields';
export * from './problem';
export * from './text';
