import { problems } from '#base/server';

export const collaborationProblems = problems('collaborations', {
  'not-preparing': { status: 409, title: { nl: 'Deze samenwerking is al gestart of gestopt', en: 'This collaboration has already started or stopped' } },
});
