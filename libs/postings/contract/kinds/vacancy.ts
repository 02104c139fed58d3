import type { Kind } from '../kind';
import { choice, choices, euros, line, lines, options, prose, whole, words, yesNo } from '../own';

/** H-051, H-031: work beside or right after the studies, shown where students look. */
export const vacancy: Kind = {
  slug: 'vacancy', students: true, dates: ['range', 'on-call'], supplies: 'company',
  form: 'company-awareness', place: 2, name: words(['Vacature voor studenten', 'Vacancy for students']), phrase: words(['de vacature', 'the vacancy']), unit: 'seat', next: 'guest-lecture', employment: 'OTHER',
  says: {
    offer: words(['Betaald werk naast of meteen na de studie, op het intranet van opleidingen.', 'Paid work beside or right after the studies, on the intranet of programmes.']),
    request: words(['Je zoekt werk voor studenten of net afgestudeerden en zet vacatures door.', 'You look for work for students or new graduates and pass vacancies on.']),
  },
  titles: { offer: words(['Bijbaan op de servicedesk: twee avonden per week', 'Side job at the service desk: two evenings a week']), request: words(['Wie heeft een eerste baan voor onze afgestudeerden?', 'Who has a first job for our graduates?']) },
  parts: [
    { heading: words(['Het werk', 'The work']), fields: [
      choice('contract', ['Soort werk', 'Kind of work'], options({ 'side-job': ['bijbaan', 'side job'], holiday: ['vakantiewerk', 'holiday job'], starter: ['eerste baan na het diploma', 'first job after graduating'], assistant: ['werkstudent in het vak', 'working student in the field'] }), { needed: true }),
      prose('tasks', ['Wat je gaat doen', 'What you will do'], { needed: 'offer', asked: ['Wat onze studenten kunnen', 'What our students can do'] }),
      lines('asks', ['Wat we vragen', 'What we ask'], { only: 'offer', hint: ['Eén per regel. Vraag wat je nodig hebt, niet wat er allemaal bestaat.', 'One a line. Ask what you need, not all there is.'] }),
      choices('times', ['Wanneer', 'When'], options({ day: ['overdag', 'daytime'], evening: ['avond', 'evening'], weekend: ['weekend', 'weekend'], free: ['zelf te kiezen', 'free to choose'] })),
    ] },
    { heading: words(['Afspraken', 'Terms']), fields: [
      whole('hoursPerWeek', ['Uren per week', 'Hours a week'], 1, 40, { needed: true, unit: [['uur', 'hour'], ['uur', 'hours']] }),
      euros('salaryEuros', ['Bruto per maand bij volle uren', 'Gross a month at full hours'], 20_000, { only: 'offer' }),
      yesNo('aroundExams', ['Vrij rond toetsen en stages', 'Time off around exams and internships'], { only: 'offer' }),
      yesNo('training', ['Er is tijd en geld om te leren', 'There is time and money to learn'], { only: 'offer' }),
      line('growth', ['Waar je naartoe kunt groeien', 'Where you can grow to'], { only: 'offer' }),
      choices('channels', ['Waar we vacatures tonen', 'Where we show vacancies'], options({ intranet: ['intranet', 'intranet'], mail: ['mail aan studenten', 'mail to students'], career: ['loopbaanpagina', 'careers page'], class: ['in de klas', 'in class'] }), { only: 'request', needed: 'request' }),
    ] },
  ],
  hints: ['only-products', 'open-to-others', 'high-floor', 'many-reasons'],
  example: {
    offer: { contract: 'side-job', tasks: 'Meldingen aannemen en oplossen voor twintig scholen in de buurt, samen met een vaste collega.', asks: ['Rustig blijven aan de telefoon'], times: ['evening'], hoursPerWeek: 12, salaryEuros: 2300, aroundExams: true, training: true },
    request: { contract: 'starter', tasks: 'Onze afgestudeerden bouwen en testen zelfstandig kleine webapplicaties en zochten fouten in die van een ander.', hoursPerWeek: 36, channels: ['intranet', 'career'] },
  },
};
