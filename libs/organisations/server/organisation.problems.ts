import { problems } from '#base/server';

export const programmeProblems = problems('programmes', {
  'ended': { status: 409, title: { nl: 'Deze opleiding is beëindigd', en: 'This programme has ended' } },
  'not-ended': { status: 409, title: { nl: 'Deze opleiding loopt nog', en: 'This programme has not ended' } },
  'has-past': { status: 409, title: { nl: 'Deze opleiding heeft al voorstellen of samenwerkingen', en: 'This programme already has proposals or collaborations' } },
  'past-institution': { status: 409, title: { nl: 'Deze instelling is verdergegaan onder een andere naam', en: 'This institution continues under another name' } },
});
