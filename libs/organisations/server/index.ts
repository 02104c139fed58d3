export { OrganisationsModule } from './organisations.module';
export { OrganisationsQueries } from './organisations.queries';
export { ProgrammeQueries } from './programme.queries';
