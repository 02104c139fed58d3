import type { Locale, Text } from '#base/contract';
import { CHOICE, PAUSE_REASON, STOP_REASON, type Choice, type CourseEvent, type PauseReason, type Side, type StopReason } from '#collaborations/contract';

/** What happened, with the names around it, for one reader's side. */
export interface ToldEvent {
  what: CourseEvent; side: Side | null; by: string | null; to: string | null; status: string; choice: Choice | null; reason: string | null; sentence: string; day: string | null; name: string | null;
  from: string | null; until: string | null; title: string; company: string; institution: string;
}

const days = { nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }), en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }) };
export const dayIn = (day: string, locale: Locale): string => days[locale].format(new Date(day));
const both = (of: (locale: Locale) => string): Text => ({ nl: of('nl'), en: of('en') });
const until = (day: string | null, nl: string, en: string): Text => (day ? { nl: ` ${nl} ${dayIn(day, 'nl')}.`, en: ` ${en} ${dayIn(day, 'en')}.` } : { nl: '', en: '' });

/** What is told of an event: a heading, and what follows from it. */
export function wordsOf(event: ToldEvent, reader: Side): { title: Text; line: Text } {
  const other = reader === 'institution' ? event.company : event.institution;
  const who = event.side === 'company' ? event.company : event.institution;
  const title = (nl: string, en: string): Text => ({ nl, en });
  switch (event.what) {
    case 'started': return event.status === 'trial'
      ? { title: title(`De proefperiode met ${other} begint`, `The trial with ${other} begins`), line: title('Aan het einde zeggen jullie allebei: doorgaan, bijstellen of stoppen.', 'At its end you both say: continue, adjust or stop.') }
      : { title: title(`De samenwerking met ${other} is gestart`, `The collaboration with ${other} has started`), line: title('Op vaste momenten vragen we hoe het gaat.', 'At set moments we ask how it goes.') };
    case 'decision-asked': return { title: title(`Doorgaan met ${other}?`, `Go on with ${other}?`), line: title('Zeg wat jullie willen: doorgaan, bijstellen of stoppen. Stoppen mag, zonder verwijt.', 'Say what you want: continue, adjust or stop. Stopping is fine, without blame.') };
    case 'decided': {
      const said = event.choice ? CHOICE[event.choice] : { nl: '', en: '' };
      const later = until(event.day, 'De proef gaat dan door tot', 'The trial then goes on until');
      return { title: title(`${who} kiest: ${said.nl.toLowerCase()}`, `${who} chooses: ${said.en.toLowerCase()}`), line: { nl: `Wat kiezen jullie?${later.nl}`, en: `What do you choose?${later.en}` } };
    }
    case 'continued': return { title: title(`Jullie gaan door met ${other}`, `You go on with ${other}`), line: title('Allebei kozen doorgaan.', 'Both chose to continue.') };
    case 'prolonged': return { title: title(`De proef met ${other} gaat door`, `The trial with ${other} goes on`), line: both((locale) => (locale === 'nl' ? `Bijgesteld, tot ${dayIn(event.day ?? '', locale)}.` : `Adjusted, until ${dayIn(event.day ?? '', locale)}.`)) };
    case 'paused': {
      const back = until(event.day, 'Verwacht terug op', 'Expected back on');
      const reason = PAUSE_REASON[event.reason as PauseReason];
      return { title: title(`De samenwerking met ${other} is gepauzeerd`, `The collaboration with ${other} is paused`), line: both((locale) => `${reason[locale]}.${back[locale]}`) };
    }
    case 'resumed': return { title: title(`De samenwerking met ${other} gaat verder`, `The collaboration with ${other} goes on`), line: title('De pauze is voorbij.', 'The pause is over.') };
    case 'completion-asked': return { title: title(`Is de samenwerking met ${other} klaar?`, `Is the collaboration with ${other} finished?`), line: title('De laatste dag is voorbij. Rond haar af, of spreek een andere einddatum af.', 'The last day has passed. Complete it, or agree on another end date.') };
    case 'completed': return { title: title(`De samenwerking met ${other} is afgerond`, `The collaboration with ${other} is completed`), line: title('Bedankt voor jullie inzet.', 'Thank you for your work.') };
    case 'stopped': case 'withdrawn': {
      const reason = STOP_REASON[event.reason as StopReason];
      return { title: event.what === 'stopped' ? title(`De samenwerking met ${other} is gestopt`, `The collaboration with ${other} has stopped`) : title(`${event.company} trekt zich terug`, `${event.company} withdraws`),
        line: { nl: `${reason.nl}. Dat mag, zonder verwijt. De plaatsen komen vrij.`, en: `${reason.en}. That is fine, without blame. The seats become free.` } };
    }
    case 'dates-changed': return { title: title(`Andere data met ${other}`, `Other dates with ${other}`), line: both((locale) => {
      const of = (day: string | null) => (day ? dayIn(day, locale) : '–');
      return locale === 'nl' ? `Nu van ${of(event.from)} tot en met ${of(event.until)}.` : `Now from ${of(event.from)} to ${of(event.until)}.`;
    }) };
    case 'handed-over': return { title: title(`${event.to ?? who} is nu contact bij ${who}`, `${event.to ?? who} is now the contact at ${who}`), line: title(event.by ? `${event.by} droeg over.` : '', event.by ? `${event.by} handed over.` : '') };
    case 'kick-off-planned': return { title: title(`Startbijeenkomst met ${other}`, `Kick-off with ${other}`), line: both((locale) => `${locale === 'nl' ? 'Op' : 'On'} ${dayIn(event.day ?? '', locale)}${event.name ? `, ${event.name}` : ''}.`) };
    case 'kick-off-cancelled': return { title: title(`De startbijeenkomst met ${other} gaat niet door`, `The kick-off with ${other} is off`), line: both((locale) => (locale === 'nl' ? `Die van ${dayIn(event.day ?? '', locale)}.` : `The one of ${dayIn(event.day ?? '', locale)}.`)) };
    case 'milestone-proposed': return { title: title(`${event.company} stelt een mijlpaal voor`, `${event.company} proposes a milestone`), line: title(`“${event.name ?? ''}”. De opleiding neemt hem over of niet.`, `“${event.name ?? ''}”. The programme takes it or not.`) };
    case 'milestone-done': return { title: title(`Mijlpaal gehaald met ${other}`, `Milestone reached with ${other}`), line: title(`“${event.name ?? ''}”. Dat is een compliment waard.`, `“${event.name ?? ''}”. That deserves a compliment.`) };
    default: return { title: title(`Nieuws over ${other}`, `News about ${other}`), line: title(event.name ?? '', event.name ?? '') };
  }
}
