import { ownPath } from './own-path';

describe('where somebody goes after signing in', () => {
  it('is back to a page of ours, with its search', () => {
    expect(ownPath('/postings?region=east#top')).toBe('/postings?region=east#top');
    expect(ownPath('/proposals/new?posting=1&programme=2')).toBe('/proposals/new?posting=1&programme=2');
    expect(ownPath('/invitations/secret')).toBe('/invitations/secret');
  });

  it.each([undefined, null, '', 'postings', 'https://elsewhere.example/', '//elsewhere.example/x', '/\\elsewhere.example', 'javascript:alert(1)',
    '/\t/elsewhere.example', '/..//elsewhere.example', '/sign-in?next=/workspace', '/confirm/secret', '/password/secret', '/sign-up'])('is never %p', (next) => {
    expect(ownPath(next)).toBeNull();
  });
});
