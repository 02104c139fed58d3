import type { Kind } from '../kind';
import { choice, day, line, lines, options, prose, whole, words, yesNo } from '../own';
import { commitment } from '../shared-fields';

/** H-058, H-084: half a year of hbo that a company helps to make; the examination board stays responsible. */
export const minor: Kind = {
  slug: 'minor', students: true, sectors: ['hbo', 'wo'], dates: ['range'], supplies: 'company',
  form: 'education-content', place: 1, name: words(['Minor (hbo)', 'Minor (hbo)']), phrase: words(['de minor', 'the minor']), unit: 'seat', next: null, asked: 'each-period',
  says: {
    offer: words(['Je maakt en geeft met een hogeschool een half jaar onderwijs over jouw vak.', 'You make and give half a year of education about your trade with a university.']),
    request: words(['Je zoekt een bedrijf dat een minor mee maakt en mee geeft.', 'You look for a company to make and give a minor with.']),
  },
  titles: { offer: words(['Minor: software die tien jaar meegaat', 'Minor: software that lasts ten years']), request: words(['Partner gezocht voor een minor veilige systemen', 'Partner wanted for a minor on secure systems']) },
  parts: [
    { heading: words(['De minor', 'The minor']), fields: [
      prose('contents', ['Inhoud', 'Contents'], { needed: true }),
      lines('units', ['Onderdelen', 'Course units'], { max: 10 }),
      whole('credits', ['Studiepunten', 'Credits'], 5, 60, { needed: true, unit: [['EC', 'EC'], ['EC', 'EC']], hint: ['Meestal 30 EC: een half jaar.', 'Usually 30 EC: half a year.'] }),
      whole('teachingHours', ['Lesuren door het bedrijf per week', 'Hours taught by the company a week'], 1, 40, { needed: 'offer', unit: [['uur', 'hour'], ['uur', 'hours']], asked: ['Gevraagde lesuren per week', 'Hours of teaching asked a week'] }),
      line('entry', ['Wat studenten vooraf kunnen', 'What students can do beforehand']),
    ] },
    { heading: words(['Kwaliteit', 'Quality']), fields: [
      line('board', ['Examencommissie', 'Examination board'], { needed: 'request', hint: ['Die blijft verantwoordelijk voor de kwaliteit.', 'It stays responsible for the quality.'] }),
      day('auditOn', ['Volgende jaarlijkse controle', 'Next yearly audit'], { needed: 'request' }),
      choice('assessment', ['Hoe er getoetst wordt', 'How it is assessed'], options({ exam: ['toets', 'exam'], project: ['project', 'project'], portfolio: ['portfolio', 'portfolio'], mix: ['een mengsel', 'a mix'] }), { needed: true }),
      ...commitment(),
      choice('term', ['Begint in', 'Starts in'], options({ autumn: ['september', 'September'], spring: ['februari', 'February'], both: ['allebei', 'both'] })),
      yesNo('exists', ['De minor bestaat al', 'The minor exists already']),
      yesNo('certificate', ['Studenten krijgen ook een certificaat uit de branche', 'Students also get a certificate of the industry']),
    ] },
  ],
  hints: ['curriculum-lead', 'agree-with-board', 'long-commitment', 'open-to-others', 'quiet-weeks', 'no-effort', 'only-products'],
  example: {
    offer: { contents: 'Twintig weken aan een systeem dat al bestaat: lezen, meten, verbeteren en uitleggen wat je liet zitten.', units: ['Oude code', 'Meten', 'Ontwerp'], credits: 30, teachingHours: 8, assessment: 'project', term: 'autumn', certificate: true },
    request: { contents: 'Een half jaar veilige systemen, van ontwerp tot melding.', credits: 30, board: 'Examencommissie ICT', auditOn: '2027-11-15', assessment: 'portfolio', term: 'spring' },
  },
};
