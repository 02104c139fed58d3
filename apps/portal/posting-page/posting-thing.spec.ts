import type { Posting } from '#postings/contract';
import { postingThing } from './posting-thing';

const posting = {
  id: 'p1', status: 'published', direction: 'offer', kind: 'internship', title: 'Bouw mee', summary: 'Kort.', description: 'Lang.', owner: { id: 'c', name: 'IJsselbyte', slug: 'ijsselbyte', type: 'company' },
  municipality: 'Zwolle', region: 'east', workplace: 'on-site', allowanceEuros: 400, seats: 2, publishedAt: '2027-03-18T09:00:00Z', closesOn: '2027-05-01',
} as unknown as Posting;

it('tells search engines of an open internship as a job, with place, pay and closing date', () => {
  expect(postingThing(posting, 'https://k.example')).toMatchObject({
    '@type': 'JobPosting', title: 'Bouw mee', description: 'Kort.\n\nLang.', employmentType: 'INTERN', validThrough: '2027-05-01', totalJobOpenings: 2,
    hiringOrganization: { name: 'IJsselbyte' }, jobLocation: { address: { addressLocality: 'Zwolle', addressRegion: 'Oost' } }, baseSalary: { value: { value: 400 } },
  });
});

it('tells of a guest lecture as an offer, and of a request as what an institution seeks', () => {
  expect(postingThing({ ...posting, kind: 'guest-lecture' }, 'https://k.example')).toMatchObject({ '@type': 'Offer', itemOffered: { serviceType: 'Gastcollege' }, offeredBy: { name: 'IJsselbyte' } });
  const request = { ...posting, direction: 'request' as const, owner: { ...posting.owner, type: 'institution' as const, name: 'Deltion' } };
  expect(postingThing(request, 'https://k.example')).toMatchObject({ '@type': 'EducationalOrganization', name: 'Deltion', seeks: { '@type': 'Demand', url: 'https://k.example/nl/postings/p1' } });
});

it('tells nothing of what is over', () => {
  expect(postingThing({ ...posting, status: 'expired' }, 'https://k.example')).toBeNull();
});
