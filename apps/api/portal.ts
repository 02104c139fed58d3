import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { localeOf, locales } from '#base/contract';
import type { Locale } from '#base/contract';
import { busyPage } from './portal-busy';

/** Where the portal stands and how much rendering it may do. */
export interface PortalOptions {
  /** The portal's build: `dist/portal`. */
  dir: string;
  /** How the world writes the address of the portal: `https://koppelvlak.example`. */
  publicUrl: string;
  /** Where pages on the server reach the API; API_ORIGIN when left out. */
  apiOrigin?: string;
  /** A demo keeps search engines out. */
  isDemo?: boolean;
  /** A page that is not ready by then becomes a clear 503. */
  renderTimeoutMs?: number;
  /** How many pages may be rendered at once; the next visitor gets a clear 503 at once. */
  maxRenders?: number;
}

interface PageContext {
  apiOrigin: string;
  publicOrigin: string;
}
type Render = (request: Request, context: PageContext) => Promise<Response | null>;

/** Pages and files answer HEAD too; the API around them need not. */
const method = ['GET', 'HEAD'];
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Kept by the browser alone; says nothing about who somebody is. */
const harmless = /^theme=(light|dark|auto)$/;

/** Lets this Fastify answer the pages of the portal beside its API; `/v1/` and `/health` stay the API's. */
export async function mountPortal(fastify: FastifyInstance, options: PortalOptions): Promise<void> {
  const { dir, publicUrl, isDemo = false, renderTimeoutMs = 8000, maxRenders = 24 } = options;
  const apiOrigin = options.apiOrigin ?? process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000';
  const publicOrigin = new URL(publicUrl).origin;
  const render = await load(dir, new URL(publicUrl).hostname);
  const headers = securityHeaders(publicOrigin, isDemo);
  const fonts = new Map(locales.map((locale) => [locale, fontLinks(dir, locale)]));
  let running = 0;

  async function page(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    // A file of an earlier build: no page, and certainly none to render.
    if (/\.(js|css|map|json|svg|png|ico|woff2)$/.test(pathOf(request))) reply.callNotFound();
    else await answer(request, reply);
  }

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const locale = localeOf(request.url.slice(1, 3));
    const raw = reply.hijack().raw;
    for (const [name, value] of Object.entries(headers)) raw.setHeader(name, value);
    raw.setHeader('Content-Language', locale);
    raw.setHeader('Link', fonts.get(locale) ?? '');
    raw.setHeader('Vary', 'Cookie, Accept-Encoding');
    if (running >= maxRenders) return sendBusy(raw, locale);
    running += 1;
    try {
      const asked = new Request(publicOrigin + request.url, { headers: plainHeaders(request), signal: AbortSignal.timeout(renderTimeoutMs) });
      const rendered = await render(asked, { apiOrigin, publicOrigin });
      if (!rendered) return sendBusy(raw, locale);
      for (const [name, value] of rendered.headers) raw.setHeader(name, value);
      raw.setHeader('Cache-Control', isPersonal(request) ? 'private, no-store' : 'no-cache');
      await sendText(raw, rendered.status, await rendered.text(), request.headers['accept-encoding']);
    } catch (error) {
      // Only how the path begins: the rest may be a key, as in the link of a check-in.
      request.log.error({ err: error, page: pathOf(request).split('/').slice(1, 3).join('/') }, 'page not rendered');
      sendBusy(raw, locale);
    } finally {
      running -= 1;
    }
  }

  await fastify.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: resolve(dir, 'browser'),
      wildcard: false,
      index: false,
      preCompressed: true,
      globIgnore: ['**/*.html', '**/*.br', '**/*.gz'],
      cacheControl: false,
      setHeaders: (file, path) => {
        file.header('X-Content-Type-Options', 'nosniff');
        file.header('Cache-Control', /-[\w-]{8}\.\w+(\.br|\.gz)?$/.test(basename(path)) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
      },
    });
    for (const locale of locales) {
      scope.route({ method, url: `/${locale}`, handler: (request, reply) => reply.redirect(`/${locale}/${query(request)}`, 301) });
      scope.route({ method, url: `/${locale}/*`, handler: page });
    }
    const robots = `User-agent: *\n${isDemo ? 'Disallow: /' : 'Allow: /'}\n\nSitemap: ${publicOrigin}/sitemap.xml\n`;
    scope.route({ method, url: '/robots.txt', handler: (_request, reply) => reply.type('text/plain').send(robots) });
    const toLanguage = (request: FastifyRequest, reply: FastifyReply) => {
      const path = pathOf(request);
      if (/^\/(v1|health)(\/|$)/.test(path) || basename(path).includes('.')) return reply.callNotFound();
      const locale = localeOf(request.headers['accept-language']);
      return reply.header('Vary', 'Accept-Language').redirect(`/${locale}${request.url}`, 302);
    };
    scope.route({ method, url: '/*', handler: toLanguage });
  });
}

/** Reads the build. It may leave listeners on the process that swallow fatal errors: those are taken off again. */
async function load(dir: string, hostname: string): Promise<Render> {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = new Map(events.map((event) => [event, new Set(process.rawListeners(event))]));
  const built = (await import(pathToFileURL(resolve(dir, 'server/server.mjs')).href)) as { createRender(hostname: string): Render };
  const render = built.createRender(hostname);
  for (const event of events) {
    for (const listener of process.rawListeners(event)) {
      if (!before.get(event)?.has(listener)) process.removeListener(event, listener as (...args: unknown[]) => void);
    }
  }
  return render;
}

/** The two fonts of the first text start to load with the page; their names change with each build. */
function fontLinks(dir: string, locale: Locale): string {
  const media = resolve(dir, 'browser', locale, 'media');
  const files = existsSync(media) ? readdirSync(media).filter((file) => /^(newsreader|source-sans-3)-[A-Z0-9]{8}\.woff2$/.test(file)) : [];
  return files.map((file) => `</${locale}/media/${file}>; rel=preload; as=font; type="font/woff2"; crossorigin`).join(', ');
}

function securityHeaders(publicOrigin: string, isDemo: boolean): Record<string, string> {
  return {
    // Styles of lazily loaded pages and values that carry data (the width of a bar) are written inline; scripts never are.
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(publicOrigin.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
    ...(isDemo ? { 'X-Robots-Tag': 'noindex' } : {}),
  };
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '/';
}

function query(request: FastifyRequest): string {
  const at = request.url.indexOf('?');
  return at < 0 ? '' : request.url.slice(at);
}

/** Only what a page may depend on goes in; above all no Host, so that nobody can choose where links lead. */
function plainHeaders(request: FastifyRequest): Record<string, string> {
  const { cookie, 'accept-language': language } = request.headers;
  return { ...(cookie ? { cookie } : {}), ...(language ? { 'accept-language': language } : {}) };
}

/** Rendered for one person: anything but the theme in the cookies, or a link that is a key. */
function isPersonal(request: FastifyRequest): boolean {
  const cookies = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
  return cookies.some((cookie) => cookie !== '' && !harmless.test(cookie)) || /^\/\w\w\/(check-ins|evaluations)\//.test(request.url);
}

function sendBusy(raw: ServerResponse, locale: Locale): void {
  raw.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': '5' });
  raw.end(busyPage(locale));
}

async function sendText(raw: ServerResponse, status: number, text: string, accepts: string | string[] | undefined): Promise<void> {
  const wanted = String(accepts ?? '');
  let body: Buffer = Buffer.from(text);
  if (body.length > 1400 && /\bbr\b/.test(wanted)) {
    raw.setHeader('Content-Encoding', 'br');
    body = await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  } else if (body.length > 1400 && /\bgzip\b/.test(wanted)) {
    raw.setHeader('Content-Encoding', 'gzip');
    body = await zip(body);
  }
  raw.writeHead(status, { 'Content-Length': body.length });
  raw.end(body);
}
