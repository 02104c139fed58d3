import { problems } from '#base/server';

export const companyProblems = problems('organisations', {
  'number-taken': { status: 409, title: { nl: 'Er is al een bedrijf met dit nummer', en: 'There is a company with this number already' } },
});
