import { problems } from '#base/server';

export const collaborationProblems = problems('collaborations', {
  'clause-stopped': { status: 409, title: { nl: 'Deze vaste afspraak is al gestopt', en: 'This standing agreement has already stopped' } },
  'clauses-full': { status: 409, title: { nl: 'Er zijn al twintig vaste afspraken', en: 'There are twenty standing agreements already' } },
  'not-recognised': { status: 409, title: { nl: 'Het bedrijf is nog geen erkend leerbedrijf voor deze opleiding', en: 'The company is not yet a recognised training company for this programme' } },
  'not-signed': { status: 409, title: { nl: 'Er is geen handtekening op papier genoteerd', en: 'No signature on paper is noted' } },
  'nothing-waits': { status: 409, title: { nl: 'Op dit punt wacht geen wijziging', en: 'No change waits at this point' } },
  over: { status: 409, title: { nl: 'Deze samenwerking is voorbij', en: 'This collaboration is over' } },
  'plan-open': { status: 409, title: { nl: 'Het gezamenlijk plan is nog niet rond', en: 'The joint plan is not agreed yet' } },
  'signed-already': { status: 409, title: { nl: 'De handtekening op papier is al genoteerd', en: 'The signature on paper is noted already' } },
  'not-preparing': { status: 409, title: { nl: 'Deze samenwerking is al gestart of gestopt', en: 'This collaboration has already started or stopped' } },
  'not-started': { status: 409, title: { nl: 'Deze samenwerking is nog niet gestart', en: 'This collaboration has not started yet' } },
  'in-trial': { status: 409, title: { nl: 'De proefperiode loopt nog', en: 'The trial is still under way' } },
  'paused': { status: 409, title: { nl: 'Deze samenwerking is gepauzeerd', en: 'This collaboration is paused' } },
  'not-paused': { status: 409, title: { nl: 'Deze samenwerking is niet gepauzeerd', en: 'This collaboration is not paused' } },
  'not-asked': { status: 409, title: { nl: 'De beslissing is nog niet gevraagd', en: 'The decision was not asked for yet' } },
  'contact-already': { status: 409, title: { nl: 'Deze collega is al het contact', en: 'This colleague is the contact already' } },
});
