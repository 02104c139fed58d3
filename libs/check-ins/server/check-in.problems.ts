import { problems } from '#base/server';

export const checkInProblems = problems('check-ins', {
  'link-ended': { status: 404, title: { nl: 'Deze link werkt niet meer', en: 'This link no longer works' } },
  'not-open': { status: 409, title: { nl: 'Deze tussenstand staat niet open voor een antwoord', en: 'This check-in is not open for an answer' } },
  'question-removed': { status: 409, title: { nl: 'Deze vraag is al weggehaald', en: 'This question was taken away already' } },
  'questions-full': { status: 409, title: { nl: 'Jullie hebben al twintig eigen vragen', en: 'You have twenty questions of your own already' } },
  'not-your-link': { status: 403, title: { nl: 'De link van de opleiding is van de opleiding zelf', en: 'The link of the programme is the programme’s own' } },
  'links-enough': { status: 409, title: { nl: 'Er gingen al vijf nieuwe links', en: 'Five new links were sent already' } },
  'signal-answered': { status: 409, title: { nl: 'Dit signaal is al beantwoord', en: 'This signal is answered already' } },
  'nothing-to-confirm': { status: 409, title: { nl: 'Er wacht niets op een ja van jullie', en: 'Nothing waits for a yes of yours' } },
  'nothing-to-reopen': { status: 409, title: { nl: 'Er is niets om terug te nemen', en: 'There is nothing to take back' } },
});
