import type { Kind } from '../kind';
import { choice, choices, line, lines, options, prose, whole, words, yesNo } from '../own';
import { places } from '../shared-choices';
import { combines } from '../shared-fields';

/** H-074: what a starter should be able to do; the company advises, the teacher decides. */
export const skillsDialogue: Kind = {
  slug: 'skills-dialogue', students: false, dates: ['on-call', 'dates', 'range'], supplies: 'company',
  form: 'teacher-development', place: 3, name: words(['Gesprek over het skillsprofiel', 'Skills-profile dialogue']), phrase: words(['het gesprek over skills', 'the skills dialogue']), unit: 'session', next: 'teacher-workshop', asked: 'once',
  says: {
    offer: words(['Je legt naast elkaar wat starters kunnen en wat jouw werk vraagt. De opleiding beslist.', 'You compare what starters can do with what your work asks. The programme decides.']),
    request: words(['Je legt je lesplan naast de vacatures van bedrijven. Zij adviseren, jullie beslissen.', 'You compare your curriculum with what companies look for. They advise, you decide.']),
  },
  titles: { offer: words(['Dit kwamen onze laatste tien starters tekort', 'What our last ten starters lacked']), request: words(['Wat moet een starter over drie jaar kunnen?', 'What should a starter be able to do in three years?']) },
  parts: [
    { heading: words(['Het gesprek', 'The dialogue']), fields: [
      prose('question', ['Waar het over gaat', 'What it is about'], { needed: true, max: 2000 }),
      line('profile', ['Profiel of kwalificatie', 'Profile or qualification'], { needed: 'request', hint: ['Zoals Software developer, mbo 4.', 'Such as Software developer, mbo 4.'] }),
      choices('themes', ['Onderdelen', 'Parts'], options({ technique: ['techniek', 'technique'], soft: ['samenwerken en uitleggen', 'working together and explaining'], attitude: ['houding en leren', 'attitude and learning'], security: ['veilig werken', 'working safely'], future: ['wat eraan komt', 'what is coming'] })),
      whole('minutes', ['Duur', 'Length'], 30, 480, { needed: true, unit: [['minuut', 'minute'], ['minuten', 'minutes']] }),
      choice('place', ['Plaats', 'Place'], places),
    ] },
    { heading: words(['Wie en daarna', 'Who and after']), fields: [
      line('joins', ['Wie meepraat', 'Who joins'], { needed: 'offer', asked: ['Wie we graag aan tafel hebben', 'Whom we like to join'] }),
      whole('companies', ['Bedrijven aan tafel', 'Companies at the table'], 1, 60, { only: 'request', needed: 'request' }),
      combines(['lecture', 'placement', 'assessor']),
      lines('brings', ['Wat we meenemen', 'What we bring'], { max: 6, hint: ['Zoals vacatures van dit jaar, zonder namen.', 'Such as this year’s vacancies, without names.'] }),
      line('followUp', ['Wat er met de uitkomst gebeurt', 'What happens with the outcome'], { needed: 'request' }),
      yesNo('record', ['Er komt een verslag dat iedereen krijgt', 'Everybody gets a record']),
    ] },
  ],
  fit: [{ heading: words(['Zo blijft het gesprek goed', 'What keeps the dialogue good']), statements: [
    words(['Het bedrijf zegt wat het werk vraagt, niet hoe er les gegeven wordt.', 'The company says what the work asks, not how to teach.']),
    words(['De opleiding beslist en vertelt later wat ze ermee deed.', 'The programme decides and tells later what it did.']),
    words(['Het gaat over wat starters moeten kunnen, nooit over één student.', 'It is about what starters should be able to do, never about one student.']),
  ] }],
  hints: ['quiet-weeks', 'many-reasons'],
  example: {
    offer: { question: 'Onze starters kunnen bouwen, maar vinden het lastig om uit te leggen waarom iets langer duurt.', themes: ['soft', 'technique'], minutes: 120, place: 'company', joins: 'Twee teamleiders en een starter', brings: ['Wat starters vroegen in hun eerste maand'], record: true },
    request: { question: 'Wat kan een starter straks met hulpmiddelen die meeschrijven, en wat moet hij zelf kunnen?', profile: 'Software developer, mbo 4', minutes: 180, companies: 10, followUp: 'Voor de zomer hoor je wat er in het lesplan verandert.', record: true },
  },
};
