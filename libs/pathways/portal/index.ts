export { FunctionView } from './function-view';
export { Functions } from './functions';
export { Stay } from './stay';
