export * from './asks';
export * from './evaluation';
export * from './standing';
export * from './words';
export * from './story';
export * from './story-standing';
