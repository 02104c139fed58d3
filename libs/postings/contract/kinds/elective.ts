import type { Kind } from '../kind';
import { choice, line, lines, options, prose, whole, words, yesNo } from '../own';
import { commitment, studyYears } from '../shared-fields';

/** H-058, H-085: a part of an mbo programme that a company helps to give, with a jury and a prize if you like. */
export const elective: Kind = {
  slug: 'elective', students: true, sectors: ['mbo'], dates: ['range'], supplies: 'company',
  form: 'education-content', place: 2, name: words(['Keuzedeel of keuzemodule (mbo)', 'Elective (mbo)']), phrase: words(['het keuzedeel', 'the elective']), unit: 'seat', next: null, asked: 'each-period',
  says: {
    offer: words(['Je helpt een mbo-opleiding een keuzedeel maken of geven.', 'You help an mbo programme make or give an elective.']),
    request: words(['Je zoekt een bedrijf dat een keuzedeel mee vorm geeft.', 'You look for a company to shape an elective with.']),
  },
  titles: { offer: words(['Keuzedeel ondernemen: je eerste klant', 'Elective on enterprise: your first client']), request: words(['Bedrijf gezocht bij het keuzedeel beveiliging', 'Company wanted for the elective on security']) },
  parts: [
    { heading: words(['Het keuzedeel', 'The elective']), fields: [
      prose('contents', ['Inhoud', 'Contents'], { needed: true }),
      line('code', ['Code', 'Code'], { needed: 'request', min: 5, max: 5, pattern: { source: '^K\\d{4}$', text: ['Schrijf een K met vier cijfers, zoals K0165.', 'Write a K with four digits, such as K0165.'] }, hint: ['Een K met vier cijfers. Leeg als het nog niet bestaat.', 'A K with four digits. Empty if it does not exist yet.'] }),
      whole('studyHours', ['Studielast', 'Study load'], 40, 960, { needed: true, unit: [['uur', 'hour'], ['uur', 'hours']], hint: ['Vaak 240 of 480 uur.', 'Often 240 or 480 hours.'] }),
      whole('teachingHours', ['Lesuren door het bedrijf', 'Hours taught by the company'], 1, 480, { needed: 'offer', unit: [['uur', 'hour'], ['uur', 'hours']], asked: ['Gevraagde lesuren', 'Hours of teaching asked'] }),
      lines('topics', ['Onderwerpen', 'Topics'], { max: 10 }),
      studyYears(),
      ...commitment(),
    ] },
    { heading: words(['Afsluiting', 'The end of it']), fields: [
      choice('exam', ['Examen', 'Exam'], options({ school: ['door de opleiding', 'by the programme'], together: ['samen', 'together'], product: ['op een product', 'on a product'] }), { needed: true }),
      yesNo('jury', ['Het bedrijf zit in de jury', 'The company is in the jury']),
      line('prize', ['Prijs', 'Prize'], { hint: ['Zoals twee maanden gratis hosting voor het beste product.', 'Such as two months of free hosting for the best product.'] }),
      line('teachers', ['Wie lesgeeft', 'Who teaches'], { asked: ['Wie we zoeken', 'Whom we look for'] }),
    ] },
  ],
  hints: ['curriculum-lead', 'long-commitment', 'quiet-weeks', 'open-to-others', 'only-products', 'early-years', 'no-effort'],
  example: {
    offer: { contents: 'Van idee tot eerste klant: een week bedenken, acht weken bouwen, een middag verkopen.', studyHours: 240, teachingHours: 24, topics: ['Klanten', 'Prijs', 'Uitleggen'], exam: 'product', jury: true, prize: 'Twee maanden hosting voor het beste product' },
    request: { contents: 'Beveiliging voor wie straks zelf beheert.', code: 'K0165', studyHours: 240, teachingHours: 16, exam: 'school' },
  },
};
