export * from './search-field';
