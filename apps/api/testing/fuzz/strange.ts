import { gzipSync } from 'node:zlib';

/** Texts that somebody who tries to break in writes: for SQL, pages, templates, shells, headers and prototypes. */
export const injections = [
  `'; drop table posting; --`, `' or '1'='1`, `") union select secret_hash from session --`, `1); select pg_sleep(9) --`, `$1`, `%' and 1=1 --`, `\\'; --`, '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>',
  '{{7*7}}', '${7*7}', '<%= 7*7 %>', '#{7*7}', '../../etc/passwd', '..\\..\\win.ini', '%00', '%2e%2e%2f', 'a\r\nSet-Cookie: a=b', '$(id)', '`id`', '|| true', '__proto__', 'constructor', 'toString', 'a@b.nl\r\nBcc: x@y.nl',
];

/** Texts that are hard to keep or to compare. */
export const texts = [
  '', ' ', 'a', '0', '-1', 'NaN', 'null', 'undefined', 'true', '[]', '{}', '{a,b}', '%', '_', '\\', '"', '\t', '\n', '\u0000', 'a\u0000b', '\ud800', '\udfff\ud800', 'a\udc00', '\ufeff', '\uffff', '\u202egnidaer', '😀'.repeat(40),
  'é'.repeat(121), 'I\u0307', 'ﬃ', 'x'.repeat(5000), 'x '.repeat(3000), `${'a'.repeat(199)}@b.nl`, `${'a.'.repeat(2000)}@`, 'a@b', '@', 'not-an-id', '٣',
];

/** Days and moments around what is written, counted and kept. */
export const moments = [
  '2027-02-30', '2027-02-29', '2028-02-29', '0000-01-01', '0001-01-01', '1900-01-01', '9999-12-31', '+010000-01-01', '9999999-01-01', '2027-3-1', '18-03-2027', '2027-13-01', '2027-03-18T00:00:00Z', '2027-13-01T00:00:00Z', '2099-12-31', '2000-01-01',
  '2027-03-18T24:00:00Z', '2027-03-18T09:00:00+25:00', '2027-03-18T09:00:00', 'infinity', '-infinity', 'now', 'today', 'epoch', '1e3',
];

export const numbers = [0, -0, -1, 1, 1.5, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 31 - 1, -(2 ** 31) - 1, 2 ** 53, 9_007_199_254_740_993];

export const ids = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', '0198a3c0-7b1e-0c44-9d51-0c1f2a3b4c5d', '{0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d}', '0198a3c07b1e7c449d510c1f2a3b4c5d'];

/** Values of every other type. */
export const others: readonly unknown[] = [null, true, false, 1, 'a', [], [[]], [null], {}, { a: 1 }, { toString: 1 }, { length: -1 }, { then: 1 }, { toJSON: 'x' }, { deep: [[[[[[[['x']]]]]]]] }, Array.from({ length: 300 }, () => 'a')];

const deep = (depth: number, open = '[', close = ']') => `${open.repeat(depth)}${close.repeat(depth)}`;

/** Bodies that are not what they should be as bytes, made from one that is. */
export const rawBodies: readonly ((good: string) => string | Buffer)[] = [
  () => '', () => ' ', () => 'null', () => '1', () => '"x"', () => '[]', () => 'true', () => '{', () => '{}', () => '}{', () => '{"a":1}{"b":2}', () => '\ufeff{}', () => "{'a':1}", () => '{a:1}', () => '{"a":1,}', () => '// a\n{}',
  () => '{"a":\u0000}', () => '{"a":1e999}', () => '{"a":NaN}', () => '{"a":01}', () => '{"a":"\t"}', () => '{"\\ud800":"\\udfff"}', () => '{"a":"\\u0000"}',
  () => '{"__proto__":{"isAdmin":true}}', () => '{"constructor":{"prototype":{"x":1}}}', () => `{"a":{"__proto__":null}}`, () => '{"\\u005f_proto__":{"x":1}}',
  () => deep(33), () => deep(60_000), () => deep(20_000, '{"a":', '}').replace('{"a":}', '{}'), () => `{"a":"${'['.repeat(200)}"}`,
  () => `{"title":"${'x'.repeat(200_000)}"}`, () => `{"title":"${'x'.repeat(300_000)}"}`, () => `{${Array.from({ length: 8000 }, (_, n) => `"k${n}":${n}`).join()}}`, () => `{"${'k'.repeat(100_000)}":1}`,
  () => Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), () => Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x7d]), () => Buffer.from('{"a":"é"}', 'latin1'), () => Buffer.from('{"a":1}', 'utf16le'), () => Buffer.alloc(64),
  (good) => good.slice(0, Math.floor(good.length / 2)), (good) => good.slice(0, -1), (good) => `${good}${good}`, (good) => `${good},`, (good) => `[${good}]`, (good) => JSON.stringify(good), (good) => Buffer.from(good, 'utf16le'), (good) => gzipSync(good),
  // The same keys twice: what counts is the last, as in every reader of JSON.
  (good) => good.replace(/^\{/, `{${good.slice(1, -1)},`), (good) => good.replace(/"([^"]+)":/, '"$1":null,"$1":'), (good) => good.replace('{', `{"x":${deep(31)},`), (good) => good.replace('{', '{"__proto__":{"a":1},'),
];

/** Too big to be read at all. */
export const huge = () => `{"title":"${'x'.repeat(2_000_000)}"}`;

export const contentTypes = [
  'text/plain', 'text/html', 'text/json', 'x', 'application/json; charset=utf-16', 'application/json; charset=latin1', 'application/json; charset=', 'application/json;', 'Application/JSON', 'application/json, text/plain', 'application/problem+json',
  'application/vnd.api+json', 'application/xml', 'multipart/form-data', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'application/octet-stream', 'application/jsonx', '*/*', ' ', `application/json; a=${'x'.repeat(3000)}`,
];

/** Headers that are no part of a route and may trip it. */
export const oddHeaders: readonly Record<string, string>[] = [
  { 'accept-language': 'en' }, { 'accept-language': 'NL-be' }, { 'accept-language': ';;;q=,' }, { 'accept-language': '*' }, { 'accept-language': 'x'.repeat(3000) }, { 'accept-language': '__proto__' }, { accept: 'text/html' }, { accept: 'application/xml;q=0' }, { accept: 'x' },
  { 'if-match': '*' }, { 'if-match': '""' }, { 'if-match': '"1"' }, { 'if-match': 'W/"1"' }, { 'if-match': '"99999999999"' }, { 'if-match': '"-1"' }, { 'if-match': '"1", "2"' }, { 'if-none-match': '*' }, { 'if-none-match': '"x", W/"y"' }, { 'if-modified-since': 'x' }, { range: 'bytes=0-1' },
  { 'idempotency-key': 'a' }, { 'idempotency-key': 'x'.repeat(101) }, { 'idempotency-key': 'a b' }, { 'idempotency-key': `'; drop table idempotency; --` }, { 'idempotency-key': '' }, { 'idempotency-key': 'é' }, { 'content-encoding': 'gzip' }, { 'content-encoding': 'br' }, { 'content-encoding': 'x' },
  { origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'x' }, { origin: '' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'x' }, { host: 'evil.example' }, { host: 'a b' }, { host: '' }, { 'x-forwarded-for': `' or 1=1` }, { 'x-forwarded-host': 'evil.example' }, { forwarded: 'for="_x"' },
  { 'x-http-method-override': 'DELETE' }, { 'x-request-id': '${jndi:ldap://x}' }, { 'accept-version': '2.x' }, { upgrade: 'websocket', connection: 'upgrade' }, { 'transfer-encoding': 'chunked' }, { te: 'trailers' }, { traceparent: '00-x' }, { authorization: 'Bearer x' }, { authorization: 'Basic \u00ff' }, { expect: '100-continue' }, { 'access-control-request-method': 'PUT' },
];

export const cursors: readonly unknown[] = [
  [], [1], ['x'], [null], [1e308], [-1], [1.5], [2 ** 40], ['ffffffff-ffff-ffff-ffff-ffffffffffff'], ['2027-01-01T00:00:00Z', 'x'], ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'], ['-infinity', '00000000-0000-0000-0000-000000000000'],
  [1, 2], [1e40, 1e40], ['a', 1], [true, 1], [null, null], [null, '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d'], ['a', null], ['\ud800', 'x'], [{}, 1], [[1], 1], [1, 'crebo', 'x'], ['2027-01-01', 2 ** 40, '2027-01-01', 'x'], ['2027-01-01', -50, '9999-99-99', 'x'],
  ['2027-01-01', -50, 'infinity', 'x'], [null, null, null, null], ['x', 'y', 'z', 'w'], ['true', '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d'], [`' or 1=1 --`], ['a\u0000', 1], 'x', 1, null, {},
];
export const rawCursors = ['x', '!!!!', '%00', '=', 'W10', 'a'.repeat(499), 'a'.repeat(501), 'eyJhIjoxfQ', '%ff%fe', '', `';--`];

/** Addresses that no client of ours writes. */
export const addresses = [
  '/v1', '/v1/', '/v1//postings', '/v1/%00', '/v1/postings/%E0%A4%A', '/v1/postings/%ff', '/%76%31/postings', '/v1/postings/..%2f..', '/v1/../v1/postings', '/v1/postings/__proto__', '/v1/constructor', `/v1/postings/${'a'.repeat(400)}`, '/V1/postings', '/v1/postings;a=b', '/v1/postings/.', '/v1/postings%20',
  '/v1/postings?limit=1&limit=2', '/v1/postings?limit[]=1', '/v1/postings?limit=%E0%A4%A', '/v1/postings?__proto__[x]=1&__proto__=1&constructor=1', '/v1/postings?cursor=&q=', '/v1/postings?q=%00', '/v1/postings?q=%ff', '/v1/postings?q=a%20%26%20%7C%20!%20%3C-%3E', `/v1/postings?q=${'a'.repeat(9000)}`,
  '/v1/postings?q=%27%22%3A*', '/v1/postings?', '/v1/postings??', '/v1/postings?=', '/v1/postings?&&&', `/v1/postings?${'a=1&'.repeat(1500)}`, `/v1/institutions?q=${encodeURIComponent('% _ \\ '.repeat(10))}`, '/health', '/health/', '/health/live?x', '/v1/postings#a', '//v1/postings', 'http://evil.example/v1/postings', '/v1/*', '*',
  '/v1/check-in-links/x/answer', `/v1/check-in-links/${'x'.repeat(200)}`, `/v1/check-in-links/${'x'.repeat(201)}`, '/v1/check-in-links/%2e%2e', '/nowhere', '/nl/nowhere', '/favicon.ico', '/.env', '/v1/openapi.json/', '/v1/demo', '/metrics',
];
