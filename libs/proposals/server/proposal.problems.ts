import { problems } from '#base/server';

export const proposalProblems = problems('proposals', {
  'already-open': { status: 409, title: { nl: 'Er loopt al een voorstel tussen deze twee op deze plaatsing', en: 'These two already have an open proposal on this posting' } },
  'too-many-open': { status: 409, title: { nl: 'Op deze plaatsing wachten al te veel voorstellen', en: 'Too many proposals already wait on this posting' } },
  'too-many-today': { status: 409, title: { nl: 'Dat zijn te veel voorstellen op één dag', en: 'That is too many proposals on one day' } },
  'outside-audience': { status: 409, title: { nl: 'Deze plaatsing is niet voor deze opleiding', en: 'This posting is not for this programme' } },
  'not-known-yet': { status: 409, title: { nl: 'HCA-ICT controleert je bedrijf nog. Daarna kun je reageren', en: 'HCA-ICT is still verifying your company. After that you can respond' } },
  'not-your-turn': { status: 409, title: { nl: 'Nu is de andere partij aan de beurt', en: 'Now it is the other party’s turn' } },
  'your-turn': { status: 409, title: { nl: 'Jullie zijn zelf aan de beurt', en: 'It is your own turn' } },
  'changed': { status: 409, title: { nl: 'Het voorstel is intussen aangepast', en: 'The proposal was changed meanwhile' } },
  'class-asked': { status: 409, title: { nl: 'De studenten zijn al gevraagd. De dag verschuift één keer per versie', en: 'The students have been asked already. The day moves once for each version' } },
  'nothing-changed': { status: 409, title: { nl: 'Er is niets aangepast', en: 'Nothing was changed' } },
  'answered': { status: 409, title: { nl: 'Op dit voorstel is al geantwoord', en: 'This proposal has already been answered' } },
  'withdrawn': { status: 409, title: { nl: 'Dit voorstel is ingetrokken', en: 'This proposal was withdrawn' } },
  'not-declined': { status: 409, title: { nl: 'Opnieuw sturen kan als de ander het voorstel afwees', en: 'Sending again is for a proposal that the other party declined' } },
  'not-welcome': { status: 409, title: { nl: 'De ander vroeg niet om een aangepast voorstel', en: 'The other party did not ask for a changed proposal' } },
  'not-withdrawn': { status: 409, title: { nl: 'Er is niets om terug te zetten', en: 'There is nothing to put back' } },
  'too-late-to-undo': { status: 409, title: { nl: 'Terugzetten kan niet meer', en: 'It can no longer be put back' } },
  'expired': { status: 409, title: { nl: 'Dit voorstel is verlopen', en: 'This proposal has expired' } },
  'lapsed': { status: 409, title: { nl: 'Dit voorstel is vervallen: de plaatsing is vol of dicht', en: 'This proposal has lapsed: the posting is filled or closed' } },
});
