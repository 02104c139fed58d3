import { problems } from '#base/server';

export const companyProblems = problems('organisations', {
  'number-taken': { status: 409, title: { nl: 'Er is al een bedrijf met dit nummer', en: 'There is a company with this number already' } },
  'merged': { status: 409, title: { nl: 'Dit bedrijf is samengevoegd met een ander', en: 'This company was merged with another' } },
  'nothing-asked': { status: 409, title: { nl: 'Er is nu niets te beantwoorden', en: 'There is nothing to answer now' } },
  'already-known': { status: 409, title: { nl: 'Dit bedrijf is al goedgekeurd', en: 'This company has been approved already' } },
  'already-refused': { status: 409, title: { nl: 'Dit bedrijf is al afgewezen', en: 'This company has been refused already' } },
  'not-waiting': { status: 409, title: { nl: 'Een vraag stel je aan een bedrijf dat op controle wacht', en: 'A question goes to a company that waits to be checked' } },
  'not-afterwards': { status: 409, title: { nl: 'Dit bedrijf hoeft niet meer achteraf bekeken te worden', en: 'This company needs no looking at afterwards any more' } },
  'branch-used': { status: 409, title: { nl: 'Aan deze vestiging hangt nog iets', en: 'Something still hangs on this branch' } },
  'last-branch': { status: 409, title: { nl: 'Een bedrijf heeft minstens één vestiging', en: 'A company has at least one branch' } },
  'recognition-overlaps': { status: 409, title: { nl: 'In deze periode is de vestiging al erkend voor deze kwalificatie', en: 'In this period the branch is recognised for this qualification already' } },
  'settled': { status: 409, title: { nl: 'Deze melding is al afgehandeld', en: 'This report has been settled already' } },
  'merge-blocked': { status: 409, title: { nl: 'Deze bedrijven kunnen nu niet samen', en: 'These companies cannot be merged now' } },
  'merge-final': { status: 409, title: { nl: 'Deze samenvoeging kan niet meer ongedaan worden gemaakt', en: 'This merge can no longer be undone' } },
});
