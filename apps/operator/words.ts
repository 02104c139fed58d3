import type { Locale } from '#base/contract';

type Notice = [title: string, text: string];
interface Words {
  operator: string; outbox: string; board: string; signIn: string; signOut: string; user: string; password: string; wrong: string; wait: (minutes: number) => string; back: string;
  notices: Record<'elsewhere' | 'unknown' | 'broken' | 'unclear' | 'no-reason', Notice>;
  allWell: string; behind: string; noWorker: string; someFailed: (n: number) => string;
  figures: (pending: number, oldest: number, queued: number, waiting: number, failed: number) => string;
  did: Record<string, (n: number) => string>;
  refresh: string; byJob: string; nothing: string; job: string; pending: string; oldest: string; queued: string; waiting: string; nextDue: string; failed: string; allAgain: string;
  workers: string; neverSeen: string; worker: string; seen: string; since: string; queue: string; troubles: string; missed: string; noRelay: string;
  refused: string; noneRefused: string; aboutRefused: (addresses: number, ofLastDay: number, held: number) => string;
  setAside: string; noneSetAside: string; aboutSetAside: string; noError: string; tries: (n: number) => string; written: string; lastTry: string; again: string; reason: string; giveUp: string; older: string; newest: string;
}

/** What the operator reads. */
export const words: Record<Locale, Words> = {
  nl: {
    operator: 'beheer', outbox: 'Werk', board: 'Wachtrijen', signIn: 'Log in', signOut: 'Log uit', user: 'Gebruiker', password: 'Wachtwoord',
    wrong: 'Deze gebruiker en dit wachtwoord horen niet bij elkaar.', wait: (n) => `Te vaak geprobeerd. Wacht ${n} ${n === 1 ? 'minuut' : 'minuten'}.`, back: 'Terug naar het werk',
    notices: {
      elsewhere: ['Dit verzoek kwam van een andere website', 'Open deze pagina\'s op hun eigen adres.'],
      unknown: ['Deze pagina bestaat niet', 'Misschien is het werk intussen gedaan.'],
      broken: ['Er ging iets mis', 'Het logboek zegt wat. Laad de pagina over een minuut opnieuw.'],
      unclear: ['Dit verzoek is niet te lezen', 'Ga terug en probeer het opnieuw.'],
      'no-reason': ['Een reden ontbreekt', 'Schrijf in 3 tot 200 tekens waarom dit werk niet meer hoeft.'],
    },
    allWell: 'Al het werk loopt', behind: 'Het werk loopt achter', noWorker: 'Geen worker gezien', someFailed: (n) => (n === 1 ? '1 taak lukte niet' : `${n} taken lukten niet`),
    figures: (pending, oldest, queued, waiting, failed) => `${pending} klaar om te doen${pending > 0 ? ` (oudste wacht ${oldest} s)` : ''}, ${queued} in de wachtrij, ${waiting} voor later, ${failed} apart gezet.`,
    did: { 'retried': (n) => (n === 1 ? '1 taak wordt opnieuw geprobeerd.' : `${n} taken worden opnieuw geprobeerd.`), 'given-up': () => 'De taak hoeft niet meer.', 'nothing': () => 'Er was niets meer te doen: de taak stond niet meer apart.' },
    refresh: 'Ververs', byJob: 'Werk per soort', nothing: 'Er is geen werk.', job: 'Soort', pending: 'Klaar', oldest: 'Oudste', queued: 'Wachtrij', waiting: 'Later', nextDue: 'Eerst aan de beurt', failed: 'Apart', allAgain: 'Probeer alle opnieuw',
    workers: 'Workers', neverSeen: 'De laatste dag is er geen worker gezien. Start er een: zonder worker blijft al het werk liggen.', worker: 'Machine en proces', seen: 'Gezien', since: 'Gestart', queue: 'Wachtrij', troubles: 'Wat er hapert', missed: 'Vermist', noRelay: 'brengt zelf niets naar de wachtrij',
    refused: 'Adressen die mail weigeren', noneRefused: 'Geen.',
    aboutRefused: (n, day, held) => `${n === 1 ? '1 adres krijgt' : `${n} adressen krijgen`} niets meer, ${day} ervan sinds een dag; ${held === 1 ? '1 mail is' : `${held} mails zijn`} daarom niet verstuurd. Wie het adres heeft, ziet dat na het inloggen en lost het op. Zijn het er ineens veel met één code? Kijk dan naar de mailserver.`,
    setAside: 'Apart gezet', noneSetAside: 'Niets: alles wat begon, is gelukt of wordt nog geprobeerd.', aboutSetAside: 'Dit lukte na alle pogingen niet. Verhelp de oorzaak en probeer het opnieuw, of zeg waarom het niet meer hoeft.', noError: 'Geen melding',
    tries: (n) => (n === 1 ? '1 poging' : `${n} pogingen`), written: 'geschreven', lastTry: 'laatste poging', again: 'Probeer opnieuw', reason: 'Reden', giveUp: 'Hoeft niet meer', older: 'Oudere', newest: 'Nieuwste',
  },
  en: {
    operator: 'operator', outbox: 'Work', board: 'Queues', signIn: 'Sign in', signOut: 'Sign out', user: 'User', password: 'Password',
    wrong: 'This user and this password do not belong together.', wait: (n) => `Tried too often. Wait ${n} ${n === 1 ? 'minute' : 'minutes'}.`, back: 'Back to the work',
    notices: {
      elsewhere: ['This request came from another website', 'Open these pages at their own address.'],
      unknown: ['This page does not exist', 'The work may have been done in the meantime.'],
      broken: ['Something went wrong', 'The log says what. Load the page again in a minute.'],
      unclear: ['This request cannot be read', 'Go back and try again.'],
      'no-reason': ['A reason is missing', 'Write in 3 to 200 characters why this work need not be done.'],
    },
    allWell: 'All work is under way', behind: 'The work is behind', noWorker: 'No worker seen', someFailed: (n) => (n === 1 ? '1 task did not succeed' : `${n} tasks did not succeed`),
    figures: (pending, oldest, queued, waiting, failed) => `${pending} ready to be done${pending > 0 ? ` (the oldest waits ${oldest} s)` : ''}, ${queued} on the queue, ${waiting} for later, ${failed} set aside.`,
    did: { 'retried': (n) => (n === 1 ? '1 task is being tried again.' : `${n} tasks are being tried again.`), 'given-up': () => 'The task is given up.', 'nothing': () => 'There was nothing left to do: the task was no longer set aside.' },
    refresh: 'Refresh', byJob: 'Work by kind', nothing: 'There is no work.', job: 'Kind', pending: 'Ready', oldest: 'Oldest', queued: 'On the queue', waiting: 'Later', nextDue: 'First due', failed: 'Set aside', allAgain: 'Try all again',
    workers: 'Workers', neverSeen: 'No worker was seen in the last day. Start one: without a worker all work stays where it is.', worker: 'Machine and process', seen: 'Seen', since: 'Started', queue: 'Queue', troubles: 'Troubles', missed: 'Missed', noRelay: 'carries nothing to the queue itself',
    refused: 'Addresses that refuse mail', noneRefused: 'None.',
    aboutRefused: (n, day, held) => `${n === 1 ? '1 address gets' : `${n} addresses get`} nothing any more, ${day} of them since a day; ${held === 1 ? '1 mail was' : `${held} mails were`} not sent because of it. Who has the address sees so after signing in, and solves it. Suddenly many with one code? Then look at the mail server.`,
    setAside: 'Set aside', noneSetAside: 'Nothing: what began has succeeded or is still being tried.', aboutSetAside: 'This did not succeed after all tries. Mend the cause and try again, or say why it need not be done.', noError: 'No message',
    tries: (n) => (n === 1 ? '1 try' : `${n} tries`), written: 'written', lastTry: 'last try', again: 'Try again', reason: 'Reason', giveUp: 'Give up', older: 'Older', newest: 'Newest',
  },
};
