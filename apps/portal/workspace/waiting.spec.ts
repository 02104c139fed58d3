import type { CheckIn } from '#check-ins/contract';
import type { Collaboration } from '#collaborations/contract';
import type { OwnPartnership } from '#organisations/contract';
import type { OwnPosting } from '#postings/contract';
import { checkInDue, draftDue, grouped, partnerDue, partnershipDue, startDue } from './waiting';
import type { Due, Reader } from './waiting';

const reader: Reader = { locale: 'nl', memberships: [{ organisation: { id: 'i', name: 'Deltion', slug: 'deltion', type: 'institution' }, role: 'manager', programmeIds: [] }], today: '2027-03-18' };
const collaboration = {
  id: 'c', status: 'preparing', kind: 'internship', from: '2027-03-16', company: { id: 'b', name: 'Lichtmast' }, institution: { id: 'i', name: 'Deltion' },
  posting: { id: 'p', title: 'Testen' }, can: [{ do: 'start', allowed: true, why: null }],
} as unknown as Collaboration;
const checkIn = (changes: Partial<CheckIn>) => ({ id: 'k', moment: 'week-two', dueOn: '2027-03-13', answers: [], answerFor: 'institution', ...changes }) as unknown as CheckIn;

describe('what waits for somebody', () => {
  it('is a check-in of one\'s own side, late after three days', () => {
    expect(checkInDue(checkIn({}), collaboration, reader)).toMatchObject({ isLate: true, title: 'Tussenstand met Lichtmast', note: '5 dagen geleden gevraagd' });
    expect(checkInDue(checkIn({ dueOn: '2027-03-17' }), collaboration, reader)).toMatchObject({ isLate: false });
    expect(checkInDue(checkIn({ answerFor: null }), collaboration, reader)).toBeNull();
    expect(checkInDue(checkIn({ answers: [{ side: 'institution', mark: 7 }] as unknown as CheckIn['answers'] }), collaboration, reader)).toBeNull();
    expect(checkInDue(checkIn({ answers: [{ side: 'company', mark: 5 }] as unknown as CheckIn['answers'] }), collaboration, reader)?.text).toBe('De andere kant gaf een 5. Jouw kant ontbreekt nog.');
  });

  it('is a collaboration that may be started, not one that somebody else starts', () => {
    expect(startDue(collaboration, reader)).toMatchObject({ isLate: true, note: '2 dagen te laat' });
    expect(startDue({ ...collaboration, can: [{ do: 'start', allowed: false, why: null }] }, reader)).toBeNull();
    expect(startDue({ ...collaboration, status: 'running' }, reader)).toBeNull();
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
