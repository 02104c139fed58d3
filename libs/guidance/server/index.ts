export { GuidanceModule } from './guidance.module';
export { GuidanceQueries } from './guidance.queries';
