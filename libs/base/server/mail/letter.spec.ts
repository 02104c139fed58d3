import { asHtml, asText, type Letter } from './letter';

const letter: Letter = {
  subject: 'Past bij <Software Developer>',
  blocks: [
    { kind: 'text', text: 'Dag Marit,\ndit past.' },
    { kind: 'heading', text: 'Waarom' },
    { kind: 'facts', rows: [['Functie', '30 van 30'], ['Naam', '"Jan" & <Piet>']] },
  ],
  action: { label: 'Bekijk', url: 'https://koppelvlak.example/nl/postings/1?a=1&b=2' },
  why: 'Je krijgt deze mail omdat je beslist.',
};

it('is readable as text alone', () => {
  expect(asText(letter, 'nl')).toMatchInlineSnapshot(`
"Dag Marit,
dit past.

WAAROM

Functie: 30 van 30
Naam: "Jan" & <Piet>

Bekijk:
https://koppelvlak.example/nl/postings/1?a=1&b=2

--

Je krijgt deze mail omdat je beslist.

Koppelvlak, waar ICT-bedrijven en opleidingen samenwerking afspreken.
"
`);
});

it('says the same as HTML, in its language, and runs nothing that somebody wrote', () => {
  const html = asHtml(letter, 'en');
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('Past bij &#60;Software Developer&#62;');
  expect(html).toContain('&#34;Jan&#34; &#38; &#60;Piet&#62;');
  expect(html).not.toMatch(/<Piet>|<script|<img/);
  expect(html).toContain('where ICT companies and programmes agree');
});
