import type { Kind } from '../kind';
import { choice, choices, halves, line, options, whole, words, yesNo } from '../own';
import { years } from '../shared-choices';
import { combines } from '../shared-fields';

/** H-052, H-043, H-075: one professional beside one or a few students. */
export const studentCoaching: Kind = {
  slug: 'student-coaching', students: true, dates: ['range', 'on-call'], supplies: 'company',
  form: 'inspire-students', place: 5, name: words(['Coaching van studenten', 'Coaching of students']), phrase: words(['de coaching', 'the coaching']), unit: 'seat', next: 'practical-assignment',
  says: {
    offer: words(['Een collega denkt een tijd mee met een student: over werk, studie of keuzes.', 'A colleague thinks along with a student for a while: about work, studies or choices.']),
    request: words(['Je zoekt mensen uit het vak die met je studenten meedenken.', 'You look for people of the trade who think along with your students.']),
  },
  titles: { offer: words(['Een uur per week iemand die meekijkt', 'Somebody who looks along, an hour a week']), request: words(['Coaches voor afstudeerders gezocht', 'Coaches for graduating students wanted']) },
  parts: [
    { heading: words(['De coaching', 'The coaching']), fields: [
      choices('topics', ['Waarover', 'About what'], options({ work: ['werk en sollicitaties', 'work and applying'], project: ['een project of afstudeerwerk', 'a project or graduation work'], craft: ['het vak zelf', 'the trade itself'], study: ['studie en planning', 'studies and planning'], enterprise: ['een eigen bedrijf', 'a company of one’s own'] }), { needed: true }),
      halves('hoursPerMonth', ['Uren per student per maand', 'Hours a student a month'], 0.5, 40, { needed: true, unit: [['uur', 'hour'], ['uur', 'hours']] }),
      choice('way', ['Hoe', 'How'], options({ live: ['op een plek', 'in person'], online: ['online', 'online'], both: ['allebei', 'both'] }), { needed: true }),
      whole('studentsPerCoach', ['Studenten per coach', 'Students a coach'], 1, 12),
    ] },
    { heading: words(['De mensen', 'The people']), fields: [
      line('coach', ['Wie de coach is', 'Who the coach is'], { needed: 'offer', asked: ['Wat voor coach we zoeken', 'What coach we look for'] }),
      choices('audience', ['Voor wie', 'For whom'], years),
      yesNo('trained', ['De coach is hiervoor getraind', 'The coach is trained for this'], { asked: ['We trainen de coach vooraf', 'We train the coach beforehand'] }),
      combines(['assignment', 'graduation', 'dialogue']),
      yesNo('judges', ['De coach beoordeelt niet mee', 'The coach takes no part in assessing']),
    ] },
  ],
  hints: ['early-years', 'open-to-others', 'many-reasons', 'quiet-weeks'],
  example: {
    offer: { topics: ['project', 'work'], hoursPerMonth: 4, way: 'both', studentsPerCoach: 2, coach: 'Ontwikkelaar met negen jaar ervaring', audience: ['year-4'], judges: true },
    request: { topics: ['project'], hoursPerMonth: 4, way: 'online', audience: ['year-4'], trained: true },
  },
};
