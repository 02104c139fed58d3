export * from './dates';
export * from './fields';
export * from './problem';
export * from './several';
export * from './text';
