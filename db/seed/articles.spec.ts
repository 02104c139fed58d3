import fc from 'fast-check';
import { ArticleFault, minutesOf, readArticle, toHtml } from './articles';
import { articleFiles, articleRows } from './library';

const good = `---
title: Een les
date: 2027-03-18
author: Fenna de Boer
excerpt: Een uittreksel van genoeg woorden om iets te zeggen.
tags: [les]
forms: [inspire-students]
---

# Kop

Een **alinea**.
`;
const faultsOf = (source: string, file = 'een-les.nl.md'): string[] => {
  try {
    readArticle(file, source);
    return [];
  } catch (error) {
    if (error instanceof ArticleFault) return error.message.split('\n');
    throw error;
  }
};
const changed = (from: string, to: string) => faultsOf(good.replace(from, to));

describe('an article in Markdown', () => {
  it('is read with what stands above it', () => {
    expect(readArticle('een-les.nl.md', good)).toMatchObject({
      slug: 'een-les', locale: 'nl', title: 'Een les', date: '2027-03-18', tags: ['les'], forms: ['inspire-students'], functions: [], html: '<h1>Kop</h1>\n<p>Een <strong>alinea</strong>.</p>', words: 'Kop Een alinea .',
    });
    expect(readArticle('een-les.nl.md', good.replaceAll('\n', '\r\n')).title).toBe('Een les');
  });

  it.each([
    ['no front matter', 'title: Een les', ['een-les.nl.md:1: front matter must begin on the first line with ---']],
    ['front matter that never ends', '---\ntitle: Een les\n', ['een-les.nl.md:1: front matter is not closed with ---']],
    ['no text', good.slice(0, good.lastIndexOf('---') + 4), ['een-les.nl.md:8: there is no text']],
  ])('is refused with %s', (_, source, faults) => {
    expect(faultsOf(source)).toEqual(faults);
  });

  it('is refused with file, line and what is wrong, all at once', () => {
    expect(changed('title: Een les', 'title: Een: les: twee')).toEqual(['een-les.nl.md:2: Nested mappings are not allowed in compact mappings']);
    expect(changed('2027-03-18', '18 maart')).toEqual([expect.stringMatching(/^een-les\.nl\.md:3: date: /)]);
    expect(changed('author: Fenna de Boer\n', '')).toEqual(['een-les.nl.md:2: author is missing']);
    expect(changed('forms: [inspire-students]', 'forms: [inspire]\ncolour: blue')).toEqual([expect.stringMatching(/^een-les\.nl\.md:7: forms\.0: /), 'een-les.nl.md:8: colour is not known here']);
    expect(changed('excerpt: Een uittreksel van genoeg woorden om iets te zeggen.', 'excerpt: kort')).toEqual([expect.stringMatching(/^een-les\.nl\.md:5: excerpt: /)]);
    expect(faultsOf(good, 'Een Les.md')).toEqual([expect.stringContaining('<slug>.nl.md')]);
  });

  it('needs its other language, which says the same about date and subject', () => {
    expect(() => articleRows({ 'een-les.nl.md': good })).toThrow('een-les.nl.md:1: there is no een-les.en.md beside it');
    expect(() => articleRows({ 'een-les.nl.md': good, 'een-les.en.md': good.replace('2027', '2026') })).toThrow('must be those of een-les.nl.md');
    expect(articleRows(articleFiles).map(({ slug }) => slug)).toEqual(['consultancy', 'soft-skills', 'traineeship']);
  });

  it('becomes HTML in which nothing runs, whatever was written', () => {
    expect(toHtml('<script>alert(1)</script> *x*')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; <em>x</em></p>');
    expect(toHtml('[a](javascript:alert(1)) [b](//evil.example) [c](https://example.org/?a="b) [d](/forms)'))
      .toBe('<p>a b <a href="https://example.org/?a=&quot;b" rel="noopener">c</a> <a href="/forms">d</a></p>');
    expect(toHtml('![x](https://example.org/p.png)')).toBe('<p>x</p>');
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('<script>', '<img src=x onerror=y>', '](', '[a', ')', '"', 'javascript:', '`', '&lt;', '<', '\n', '\n\n', '**', '<a href=', '!['))).map((parts) => parts.join('')), (markdown) => {
      for (const [tag] of toHtml(markdown).matchAll(/<[a-z/!][^>]*>/gi)) expect(tag).toMatch(/^<\/?(p|h[1-6]|strong|em|del|code|pre|ul|ol|li|blockquote|hr|br|table|thead|tbody|tr|th|td)( start="\d+"| align="\w+"| class="language-[^"<>]*")?\s*\/?>$|^<a href="(https?:\/\/|\/(?!\/)|#)[^"<>]*"( rel="noopener")?>$|^<\/a>$/);
    }), { numRuns: 400 });
  });

  it('says how long reading takes', () => {
    expect([minutesOf('een'), minutesOf('woord '.repeat(500))]).toEqual([1, 3]);
  });
});
