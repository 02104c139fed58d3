export * from './hint-names';
export * from './hints';
export * from './kind';
export * from './kinds';
export type { Choices, Details, OwnField, OwnType, OwnValue } from './own';
export * from './own-schema';
export * from './posting';
export * from './search';
export * from './status';
