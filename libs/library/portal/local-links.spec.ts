import { localLinks } from './local-links';

describe('links in an article', () => {
  it('into our own pages lead to them in the reader’s language; others stay', () => {
    expect(localLinks('<a href="/forms/minor">a</a> <a href="/nl/library">b</a> <a href="https://x.example/y">c</a> <a href="#d">d</a>', 'en'))
      .toBe('<a href="/en/forms/minor">a</a> <a href="/nl/library">b</a> <a href="https://x.example/y">c</a> <a href="#d">d</a>');
  });
});
