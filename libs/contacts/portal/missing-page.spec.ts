import type { ContactRequest } from '#contacts/contract';
import { byPlace } from './missing-page';

const request = (id: string, institution: string, programme: string | null, createdAt: string) =>
  ({ id, institution: { id: institution, slug: institution, name: institution }, programme: programme ? { id: programme, name: programme } : null, createdAt }) as unknown as ContactRequest;

it('missing contacts stand by institution and programme, who waits longest first', () => {
  const groups = byPlace([request('3', 'firda', 'sd', '2027-03-03'), request('2', 'alfa', null, '2027-03-02'), request('1', 'firda', 'sd', '2027-03-01'), request('4', 'firda', null, '2027-03-04')]);
  expect(groups.map(({ key, since, requests }) => [key, since, requests.map(({ id }) => id)])).toEqual([
    ['firda:sd', '2027-03-01', ['1', '3']], ['alfa:', '2027-03-02', ['2']], ['firda:', '2027-03-04', ['4']],
  ]);
});
