import { addDays } from '#base/contract';
import type { PostingForm } from './editor-model';
import { goalsOf } from './editor-model';

/** Advice on what was typed; it blocks nothing. */
export interface Hint {
  at: 'what' | 'when' | 'conditions' | 'internship';
  heading: string;
  text: string;
}

/** What would make an internship fit better or read better, each with its reason. */
export function hintsFor(form: PostingForm, today: string | null): Hint[] {
  const hints: Hint[] = [];
  if (form.technologies.length > 0 && goalsOf(form).length === 0) {
    hints.push({ at: 'what', heading: $localize`:@@postings.hints.products:Je noemt alleen producten.`,
      text: $localize`:@@postings.hints.products-why:Studenten leren een vak, geen pakket. Schrijf bij de leerdoelen wat ze ermee leren.` });
  }
  if (today && form.period.from && form.period.from < addDays(today, 56)) {
    hints.push({ at: 'when', heading: $localize`:@@postings.hints.soon:Dit begint al over minder dan acht weken.`,
      text: $localize`:@@postings.hints.soon-why:Opleidingen plannen stages ruim vooruit. Een latere begindatum geeft meer reacties.` });
  }
  if (form.closesOn && form.period.from && form.closesOn > form.period.from) {
    hints.push({ at: 'when', heading: $localize`:@@postings.hints.closes:Je sluit pas na de begindatum.`,
      text: $localize`:@@postings.hints.closes-why:Wie dan nog reageert, begint te laat. Sluit een paar weken eerder.` });
  }
  if (form.levels.some((level) => level.startsWith('mbo')) && !form.allowanceEuros) {
    hints.push({ at: 'conditions', heading: $localize`:@@postings.hints.allowance:Geen vergoeding voor mbo-studenten.`,
      text: $localize`:@@postings.hints.allowance-why:In de ict is een stagevergoeding gewoon. Zonder kiezen studenten vaker een ander bedrijf.` });
  }
  const { supervisors, supervisionHours } = form.details;
  if (form.seats && supervisors && form.seats > supervisors * 4) {
    hints.push({ at: 'internship', heading: $localize`:@@postings.hints.supervisors:Meer dan vier studenten per begeleider.`,
      text: $localize`:@@postings.hints.supervisors-why:Begeleiding is waar opleidingen het eerst naar vragen.` });
  } else if (supervisionHours !== null && supervisionHours < 1) {
    hints.push({ at: 'internship', heading: $localize`:@@postings.hints.hours:Minder dan een uur begeleiding per week.`,
      text: $localize`:@@postings.hints.hours-why:Reken op minstens een uur per student, in het begin meer.` });
  }
  return hints;
}
