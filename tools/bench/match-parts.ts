// What the match bench runs, in one bundle.
export { Db, Mails, Outbox } from '#base/server';
export { Matches, Programmes } from '#matching/server';
