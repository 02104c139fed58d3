export { contactsEntities } from './contact-request.entity';
export { contactPolicy, contactReach, visibleContacts, type ContactFacts } from './contact.policy';
export { ContactQueries } from './contact.queries';
export { ContactsJobs, ContactsModule } from './contacts.module';
