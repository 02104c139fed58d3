export { PathwaysModule } from './pathways.module';
export { PathwaysQueries } from './pathways.queries';
