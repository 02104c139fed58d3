export * from './thread-section';
