import type { AskedQuestion } from '#check-ins/contract';
import type { KindSlug } from '#postings/contract';
import type { Calendar } from './calendar';
import { demoId, known } from './ids';
import type { Cast } from './organisations';
import type { Rows } from './rows';

interface DemoQuestion extends AskedQuestion { institution: string; kinds: KindSlug[]; isAsked: boolean }

/** What institutions of the demo ask of their own in check-ins. */
const questions: DemoQuestion[] = [
  { institution: 'deltion', nl: 'Hebben studenten een vaste plek en een vaste begeleider?', en: 'Do students have a fixed place and a fixed supervisor?', answers: 'yes-no', kinds: ['practical-assignment', 'graduation-project'], isAsked: true },
  { institution: 'deltion', nl: 'Welk onderwerp verdient na deze les een vervolg?', en: null, answers: 'line', kinds: ['guest-lecture', 'workshop'], isAsked: false },
];

const idOf = (cal: Calendar, { institution, nl }: DemoQuestion) => demoId(`own question ${institution} ${nl}`, cal.moment(cal.day(-60), 0));

export function ownQuestionRows(cal: Calendar, cast: Cast): Rows {
  return { check_in_question: questions.map((one) => ({
    id: idOf(cal, one), institution_id: known(cast.parties, one.institution).id, text_nl: one.nl, text_en: one.en, answers: one.answers, kinds: one.kinds, is_asked: one.isAsked,
    version: one.isAsked ? 1 : 2, created_at: cal.moment(cal.day(-60), 0), removed_at: null,
  })) };
}

/** What an institution asks with a kind, for what was asked since it was written. */
export function questionFor(cal: Calendar, cast: Cast, institutionId: string, kind: KindSlug): { id: string; asked: AskedQuestion; since: string } | null {
  const found = questions.find((one) => one.isAsked && known(cast.parties, one.institution).id === institutionId && one.kinds.includes(kind));
  return found ? { id: idOf(cal, found), asked: { nl: found.nl, en: found.en, answers: found.answers }, since: cal.day(-60) } : null;
}
