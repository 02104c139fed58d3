import { pageName } from './words';

it.each([
  ['/wizard', 'Keuzehulp'], ['/companies/veenpoort', 'Bedrijven, veenpoort'], ['/postings/new', 'Plaatsingen'], ['/dev/kit', '/dev/kit'],
])('the page at %s is called %s', (path, name) => {
  expect(pageName(path, 'nl')).toBe(name);
});
