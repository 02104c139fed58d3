export { organisationPolicy } from './organisation.policy';
export { OrganisationsModule } from './organisations.module';
export { OrganisationsQueries } from './organisations.queries';
export { ProgrammeQueries } from './programme.queries';
