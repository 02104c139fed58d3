/** Injection tokens of what is made at start. */
export const LOG = Symbol('LOG');
export const BASE_OPTIONS = Symbol('BASE_OPTIONS');
export const ACTORS = Symbol('ACTORS');
