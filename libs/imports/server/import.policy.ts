import { policy, Refusal, type Actor } from '#base/server';
import { importFlow, IMPORT_SORTS, type ImportKind, type ImportStatus } from '#imports/contract';
import { importProblems } from './import.problems';

/** What the rules need to know of a list. */
export interface ImportFacts {
  organisationId: string;
  kind: ImportKind;
  status: ImportStatus;
}

const notYours = { nl: 'Deze lijst is niet van jou.', en: 'This list is not yours.' };
const onlyAdmins = { nl: 'Alleen een beheerder van de instelling brengt opleidingen mee.', en: 'Only an administrator of the institution brings programmes.' };
const onlyAnalysts = { nl: 'Alleen HCA-ICT brengt bedrijven mee die nog geen mensen hier hebben.', en: 'Only HCA-ICT brings companies that have no people here yet.' };
const onlyInstitutions = { nl: 'Alleen een instelling brengt dit mee.', en: 'Only an institution brings this.' };
const notNow = new Refusal(importProblems['not-now']);

/** Who brings which kind of list: true, or why not. */
export function brings(actor: Actor, organisationId: string, kind: ImportKind) {
  const own = actor.memberships.find((membership) => membership.organisationId === organisationId);
  if (!own) return notYours;
  if (IMPORT_SORTS[kind].by === 'hca') return (own.type === 'hca' && own.role === 'analyst') || onlyAnalysts;
  if (own.type !== 'institution') return onlyInstitutions;
  return kind !== 'programmes' || own.role === 'admin' || onlyAdmins;
}

const then = (next: ImportStatus) => (actor: Actor, { organisationId, kind, status }: ImportFacts) => {
  const may = brings(actor, organisationId, kind);
  return may !== true ? may : importFlow[status].includes(next) || notNow;
};

/** Who sees a list and what they may do with it. */
export const importPolicy = policy<ImportFacts>()({
  see: (actor, { organisationId }) => actor.worksFor(organisationId) || notYours,
  send: then('checking'),
  check: then('checking'),
  run: then('running'),
  cancel: then('cancelled'),
});
