import type { OwnPartnership } from '#organisations/contract';
import type { OwnPosting } from '#postings/contract';
import { draftDue, grouped, partnerDue, partnershipDue, workDue } from './waiting';
import type { Due, Reader } from './waiting';

const reader: Reader = { locale: 'nl', today: '2027-03-18' };

describe('what waits for somebody', () => {
  it('is what a domain says, in the reader’s language, with how long there is', () => {
    const work = { key: 'proposal-p', on: '2027-03-20', isLate: false, title: { nl: 'Lichtmast wacht op antwoord', en: 'Lichtmast waits' }, line: null, act: { nl: 'Bekijk', en: 'View' }, link: '/proposals/p' };
    expect(workDue(work, reader)).toEqual({ key: 'proposal-p', on: '2027-03-20', isLate: false, note: 'nog 2 dagen', title: 'Lichtmast wacht op antwoord', text: '', link: '/proposals/p', act: 'Bekijk' });
    expect([workDue({ ...work, on: null }, reader).note, workDue({ ...work, on: '2027-03-16', isLate: true }, reader).note, workDue({ ...work, on: '2027-03-16' }, reader).note]).toEqual(['', '2 dagen te laat', 'al 2 dagen']);
  });

  it('is a question to post along, to take over the lead, or to take part in a partnership, and no longer once it is answered', () => {
    const posting = { id: 'p', role: 'invited', isAskedToLead: false, status: 'draft', title: '', kind: 'internship', owner: { name: 'Lichtmast' } } as unknown as OwnPosting;
    expect([partnerDue(posting, reader)?.title, draftDue(posting, reader)]).toEqual(['Lichtmast vraagt jullie mee te doen', null]);
    expect(partnerDue({ ...posting, role: 'partner', isAskedToLead: true }, reader)?.title).toBe('Lichtmast vraagt jullie penvoerder te worden');
    expect([partnerDue({ ...posting, role: 'partner' }, reader), draftDue({ ...posting, role: 'partner' }, reader)?.act]).toEqual([null, 'Maak af']);
    const partnership = { id: 's', name: 'ICT Noord', kind: 'network', standing: 'invited' } as unknown as OwnPartnership;
    expect([partnershipDue(partnership, reader)?.title, partnershipDue({ ...partnership, standing: 'member' }, reader)]).toEqual(['ICT Noord vraagt jullie mee te doen', null]);
  });

  it('stands late first, then this week, then later', () => {
    const due = (key: string, on: string | null, isLate = false): Due => ({ key, on, isLate, note: '', title: '', text: '', link: [], act: '' });
    const { late, soon, later } = grouped([due('draft', null), due('soon', '2027-03-25'), due('far', '2027-04-02'), due('late', '2027-03-10', true), due('now', '2027-03-18')], reader.today);
    expect([late, soon, later].map((group) => group.map(({ key }) => key))).toEqual([['late'], ['now', 'soon'], ['far', 'draft']]);
  });
});
