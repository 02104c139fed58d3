export { importsEntities } from './import.entity';
export { brings, importPolicy, type ImportFacts } from './import.policy';
export { ImportsJobs, ImportsModule } from './imports.module';
