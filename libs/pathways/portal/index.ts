export * from './function-view';
export * from './functions';
export * from './stay';
