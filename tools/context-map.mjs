// Which domain may use which. The one table that eslint enforces and docs/ARCHITECTURE.md prints.
// A domain may use the domains named here, on the sides that the side rules allow; what is not named is refused.

/** @type {Record<string, readonly string[]>} */
const direct = {
  base: [],
  pathways: ['base'],
  guidance: ['base'],
  organisations: ['base', 'pathways', 'guidance'],
  library: ['base', 'pathways', 'guidance', 'organisations'],
  accounts: ['base', 'organisations', 'pathways', 'guidance'],
  notifications: ['base', 'accounts'],
  contacts: ['base', 'accounts', 'notifications', 'organisations', 'pathways', 'guidance'],
  postings: ['base', 'accounts', 'notifications', 'organisations', 'pathways', 'guidance'],
  search: ['base', 'accounts', 'organisations', 'pathways', 'guidance', 'postings'],
  matching: ['base', 'accounts', 'notifications', 'organisations', 'pathways', 'guidance', 'postings'],
  proposals: ['base', 'accounts', 'notifications', 'organisations', 'pathways', 'guidance', 'postings', 'matching'],
  collaborations: ['base', 'accounts', 'notifications', 'organisations', 'pathways', 'guidance', 'postings', 'matching', 'proposals'],
  'check-ins': ['base', 'accounts', 'notifications', 'organisations', 'pathways', 'guidance', 'postings', 'matching', 'proposals', 'collaborations'],
  threads: ['base', 'accounts', 'notifications', 'organisations', 'pathways', 'guidance', 'postings', 'matching', 'proposals', 'collaborations'],
  evaluations: ['base', 'accounts', 'notifications', 'organisations', 'pathways', 'guidance', 'library', 'postings', 'matching', 'proposals', 'collaborations'],
  calendar: ['base', 'accounts', 'notifications', 'organisations', 'pathways', 'guidance', 'postings', 'matching', 'proposals', 'collaborations', 'check-ins'],
  imports: ['base', 'accounts', 'organisations', 'pathways', 'guidance', 'postings', 'matching', 'proposals', 'collaborations'],
  monitor: ['base', 'accounts', 'notifications', 'organisations', 'pathways', 'guidance', 'postings', 'matching', 'proposals', 'collaborations', 'check-ins'],
  workspace: ['base', 'accounts', 'organisations', 'pathways', 'guidance', 'postings', 'matching', 'proposals', 'collaborations', 'check-ins'],
};

/** What each domain is for, one line, as the map prints it. */
const purpose = {
  base: 'config, db, outbox and jobs, mail, problems, policies, clock, http, paging; portal: kit and forms',
  pathways: 'the Ontwikkelpad: groups, functions, specialisations, qualifications, moves',
  guidance: 'the handbook: forms, reasons, stars, decision table',
  organisations: 'companies, branches, institutions, programmes, regions',
  library: 'examples from practice, articles, pages of others',
  accounts: 'people, sign-in, sessions, memberships',
  notifications: 'what people are told, and how often they want mail about it',
  contacts: 'reaching who answers for a programme, and what happens when nobody is known',
  postings: 'offers and requests, kinds, publication',
  search: 'one search over everything that is public',
  matching: 'factors, score, explanation, match lists',
  proposals: 'from first approach to acceptance',
  collaborations: 'start, course and end of working together',
  'check-ins': 'rhythm, questions, links, signals',
  threads: 'what both sides write to each other, from the first proposal on',
  evaluations: 'looking back on what ended, going on together, and stories worth telling',
  calendar: 'what is planned, where people keep their days',
  imports: 'lists that organisations bring along: checked row by row, then taken in',
  monitor: 'figures over everything for HCA-ICT',
  workspace: 'what waits for somebody, what is coming, and how everything runs',
};

/** The sides of a domain, and the sides that each may import. `db` and the apps bring domains together. */
const sides = {
  contract: ['contract'],
  server: ['server', 'contract'],
  portal: ['portal', 'contract'],
  db: ['server', 'contract'],
  'app-server': ['server', 'contract', 'db'],
  'app-portal': ['portal', 'contract'],
  e2e: ['contract'],
};

export { direct as contextMap, purpose, sides };
