export { migrate } from './migrate';
export { migrations, type Migration } from './migrations';
