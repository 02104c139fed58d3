import { problems } from '#base/server';

export const threadProblems = problems('threads', {
  over: { status: 409, title: { nl: 'Dit gesprek is voorbij', en: 'This conversation is over' } },
  'same-to-many': { status: 409, title: { nl: 'Je stuurde dit vandaag al aan veel anderen', en: 'You already sent this to many others today' } },
  'too-late-to-remove': { status: 409, title: { nl: 'Weghalen kan niet meer', en: 'It can no longer be taken away' } },
  'file-type': { status: 415, title: { nl: 'Dit soort bestand kun je niet meesturen', en: 'This kind of file cannot be sent along' } },
  'file-infected': { status: 409, title: { nl: 'In dit bestand zit iets schadelijks', en: 'There is something harmful in this file' } },
  'file-lost': { status: 410, title: { nl: 'Dit bestand is er niet meer', en: 'This file is no longer there' } },
  'removed-already': { status: 409, title: { nl: 'Dit bericht is al weggehaald', en: 'This message was already taken away' } },
});
