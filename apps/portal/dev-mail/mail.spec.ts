import { framed } from './mail';

describe('a mail in its frame', () => {
  it('carries a policy that lets nothing run, before anything of its own', () => {
    for (const html of ['<html><head lang="nl"><title>x</title></head><body></body></html>', '<p>Dag</p>']) {
      const document = framed(html);
      expect(document).toContain("default-src 'none'");
      expect(document.indexOf('Content-Security-Policy')).toBeLessThan(document.search(/<title>|<body>/));
    }
  });
});
