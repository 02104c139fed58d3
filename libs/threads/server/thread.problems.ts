import { problems } from '#base/server';

export const threadProblems = problems('threads', {
  over: { status: 409, title: { nl: 'Dit gesprek is voorbij', en: 'This conversation is over' } },
  'same-to-many': { status: 409, title: { nl: 'Je stuurde dit vandaag al aan veel anderen', en: 'You already sent this to many others today' } },
  'too-late-to-remove': { status: 409, title: { nl: 'Weghalen kan niet meer', en: 'It can no longer be taken away' } },
  'removed-already': { status: 409, title: { nl: 'Dit bericht is al weggehaald', en: 'This message was already taken away' } },
});
