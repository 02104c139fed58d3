import { problems } from '#base/server';

/** What can stand in the way of a list. */
export const importProblems = problems('imports', {
  'not-now': { status: 409, title: { nl: 'Dat kan met deze lijst niet meer, of nog niet', en: 'That can no longer, or not yet, be done with this list' } },
  'parts-missing': { status: 409, title: { nl: 'De lijst is nog niet helemaal binnen', en: 'The list has not come in completely yet' } },
  'nothing-ready': { status: 409, title: { nl: 'Er is geen rij die erbij kan', en: 'There is no row that can be added' } },
});
