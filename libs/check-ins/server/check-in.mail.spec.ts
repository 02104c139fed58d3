import { asHtml, asText } from '#base/server';
import { signalReasons } from '#check-ins/contract';
import { askingLetter } from './check-in.mail';
import { signalLetter } from './signal.mail';

const asked = {
  moment: 'half-way', kind: 'internship', side: 'company', title: 'Van eerste ticket tot release', other: 'ROC Deltion College',
  askedAt: new Date('2027-04-18T07:00:00Z'), closesAt: new Date('2027-05-02T07:00:00Z'), answeredAt: null, hasQuestion: false,
} as const;
const raised = {
  reason: 'low-mark', collaborationId: 'c1', moment: 'half-way', kind: 'internship', title: 'Van eerste ticket tot release', company: 'IJsselbyte',
  institution: 'ROC Deltion College', by: 'IJsselbyte', onCourse: 'no', mark: 4, guidance: 'too-little', remark: 'Er is te weinig werk.',
} as const;
const url = 'https://koppelvlak.example/nl/check-ins/secret';

describe.each(['nl', 'en'] as const)('letters of check-ins in %s', (locale) => {
  it('ask and remind', () => {
    expect(asText(askingLetter(asked, locale, url, false), locale)).toMatchSnapshot();
    expect(asText(askingLetter({ ...asked, side: 'institution', other: 'IJsselbyte' }, locale, url, true), locale)).toMatchSnapshot();
    expect(askingLetter({ ...asked, moment: 'after', kind: 'guest-lecture' }, locale, url, false)).toMatchSnapshot();
  });

  it('tell of a signal, to a party and to the analyst', () => {
    for (const reason of signalReasons) expect(signalLetter({ ...raised, reason }, locale, url, 'party').subject).toMatchSnapshot();
    expect(asText(signalLetter(raised, locale, url, 'party'), locale)).toMatchSnapshot();
    expect(asText(signalLetter({ ...raised, reason: 'missed', mark: null, onCourse: null, guidance: null, remark: '' }, locale, url, 'analyst'), locale)).toMatchSnapshot();
  });

  it('show what people wrote as text, never as HTML', () => {
    expect(asHtml(signalLetter({ ...raised, remark: '<img src=x>' }, locale, url, 'party'), locale)).not.toContain('<img');
  });
});
