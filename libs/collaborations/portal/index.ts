export * from './collaboration';
export * from './words';
export type { TimelineEntry } from './timeline';
