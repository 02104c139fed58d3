import { askedPage } from './about';

it.each([
  ['/companies/veenpoort', '/companies/veenpoort'],
  ['/postings?q=Jansen&region=east#lijst', '/postings'],
  ['/check-ins/geheim', null], ['/confirm/geheim', null], ['/password/geheim?x=1', null], ['/invitations/geheim', null], ['/entered/geheim', null], ['/password', '/password'],
  ['/', null], ['/ask?about=/wizard', null], ['//elders.example', null], ['https://elders.example', null], ['/\\elders.example', null], ['', null], [undefined, null], [`/${'x'.repeat(400)}`, null],
])('of %s the page is %s', (address, page) => {
  expect(askedPage(address)).toBe(page);
});
