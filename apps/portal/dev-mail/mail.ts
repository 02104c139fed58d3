import type { Locale } from '#base/contract';

/** A mail that went out in the demo. */
export interface DemoMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  receivedAt: string;
  /** The language it was sent in; null when nobody knows. */
  locale: Locale | null;
  /** The same mail in the other language: it was written, not sent. */
  other: { locale: Locale; subject: string; text: string; html: string } | null;
}

export const demoAddresses = {
  mails: (to: string | undefined) => `/v1/demo/mails?limit=20${to ? `&to=${encodeURIComponent(to)}` : ''}`,
  clock: '/v1/demo/clock',
  jobs: '/v1/demo/jobs',
};

/**
 * The mail as a document of its own: a frame without our origin, whose policy lets nothing run and nothing load but its own styles.
 * Its links open in a new window. It is white paper in both editions, as in most mail programs.
 */
export function framed(html: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank"><meta name="color-scheme" content="light">`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (tag) => tag + head) : `<!doctype html><html><head>${head}</head><body>${html}</body></html>`;
}
