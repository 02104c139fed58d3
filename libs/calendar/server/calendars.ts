import { Inject, Injectable } from '@nestjs/common';
import { addDays, type Locale, type Text } from '#base/contract';
import { BASE_OPTIONS, Clock, Db, icsOf, type CalendarEvent } from '#base/server';
import { KINDS, type Kind } from '#guidance/contract';
import { datesOf, type DateRow } from './dates';

/** Days back and ahead that a calendar reaches. */
const [BACK, AHEAD] = [90, 730];

/** What is planned for somebody, as a calendar that programs read. */
@Injectable()
export class Calendars {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async of(personId: string, locale: Locale): Promise<string> {
    const today = this.clock.today();
    const rows = await this.db.query(datesOf, [personId, addDays(today, -BACK), addDays(today, AHEAD)]);
    // The same day gives the same file: what did not change is not sent again.
    return icsOf(rows.map((row) => this.eventOf(row, locale)), { name: 'Koppelvlak', at: new Date(`${today}T00:00:00Z`) });
  }

  private eventOf(row: DateRow, locale: Locale): CalendarEvent {
    const { what, id, number, on, startsAt, minutes, sequence, about, place, link } = row;
    const url = `${this.options.publicUrl}/${locale}${pathOf(row)}`;
    const text = what === 'kick-off' ? [about, link].filter(Boolean).join('\n') : '';
    return {
      uid: `${what}-${id}${number > 0 ? `-${number}` : ''}@koppelvlak`, sequence, title: titleOf(row)[locale], about: [text, url].filter(Boolean).join('\n\n'), place: what === 'kick-off' ? place ?? link : null, url,
      when: startsAt !== null ? { startsAt, minutes: minutes ?? 60 } : { day: on ?? '' },
    };
  }
}

/** The page that a date is about. */
function pathOf({ what, id, link }: DateRow): string {
  switch (what) {
    case 'deadline': return `/proposals/${id}`;
    case 'closing': return `/postings/${id}`;
    case 'check-in': case 'milestone': return `/collaborations/${link ?? ''}`;
    default: return `/collaborations/${id}`;
  }
}

function titleOf({ what, title, kind, company, institution, about, isCompany }: DateRow): Text {
  const partner = (isCompany ? institution : company) ?? '';
  const name = KINDS[kind as Kind] ?? { nl: kind, en: kind };
  switch (what) {
    case 'kick-off': return { nl: `Startbijeenkomst met ${partner}`, en: `Kick-off with ${partner}` };
    case 'day': return { nl: `${name.nl} met ${partner}: ${title}`, en: `${name.en} with ${partner}: ${title}` };
    case 'start': return { nl: `Begin: ${title}, met ${partner}`, en: `Begins: ${title}, with ${partner}` };
    case 'end': return { nl: `Laatste dag: ${title}, met ${partner}`, en: `Last day: ${title}, with ${partner}` };
    case 'check-in': return { nl: `Tussenstand met ${partner}`, en: `Check-in with ${partner}` };
    case 'decision': return { nl: `Doorgaan met ${partner}? Beslis samen`, en: `Go on with ${partner}? Decide together` };
    case 'milestone': return { nl: `Mijlpaal met ${partner}: ${about ?? ''}`, en: `Milestone with ${partner}: ${about ?? ''}` };
    case 'deadline': return { nl: `Antwoord ${partner} voor het einde van deze dag: ${title}`, en: `Answer ${partner} before the end of this day: ${title}` };
    case 'closing': return { nl: `Plaatsing sluit: ${title}`, en: `Posting closes: ${title}` };
  }
}
