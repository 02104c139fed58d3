export * from './addresses';
export * from './form-view';
