import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { SMTPServer } from 'smtp-server';
import { Post, type NotSent, type Parcel } from './post';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
const taken: string[] = [];
const server = new SMTPServer({
  authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true,
  onRcptTo: ({ address }, _session, done) => done(address.startsWith('gone@') ? Object.assign(new Error('5.1.1 No such mailbox'), { responseCode: 550 }) : null),
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => { taken.push(Buffer.concat(chunks).toString('latin1')); done(); });
  },
});
let post: Post;
beforeAll(async () => {
  await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready); });
  post = new Post(`smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`, 'Koppelvlak <post@koppelvlak.example>', { domainName: 'koppelvlak.example', keySelector: 'spring', privateKey });
});
afterAll(() => {
  post.close();
  return new Promise<void>((closed) => { server.close(() => closed()); });
});

const oneClick = 'https://koppelvlak.example/unsubscribe/abc';
const parcel = (more: Partial<Parcel> = {}): Parcel => ({ messageId: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d', to: { address: 'noor@lantaarn.example', name: 'Noor' }, template: 'posting-match', subject: 'Past bij jou', text: 'Hallo', html: '<p>Hallo</p>', locale: 'nl', ...more });
async function sent(more: Partial<Parcel> = {}): Promise<string> {
  await post.send(parcel(more));
  return taken.at(-1) ?? '';
}

const headersOf = (mail: string) => mail.slice(0, mail.indexOf('\r\n\r\n')).split(/\r\n(?![ \t])/);
const header = (mail: string, name: string) => headersOf(mail).find((line) => line.toLowerCase().startsWith(`${name}:`)) ?? '';
/** As DKIM's `relaxed` has it. */
const relaxed = (line: string) => line.replace(/^([^:]+):\s*/, (_, name: string) => `${name.trim().toLowerCase()}:`).replace(/\r\n/g, '').replace(/[ \t]+/g, ' ').trimEnd();
function isSigned(mail: string): boolean {
  const signature = header(mail, 'dkim-signature');
  const tag = (name: string) => new RegExp(`[;\\s]${name}=([^;]*)`).exec(signature)?.[1]?.replace(/\s/g, '') ?? '';
  const body = mail.slice(mail.indexOf('\r\n\r\n') + 4).replace(/[ \t]+(?=\r\n)/g, '').replace(/[ \t]+/g, ' ').replace(/(\r\n)*$/, '\r\n');
  const lines = tag('h').split(':').map((name) => header(mail, name.toLowerCase())).filter(Boolean).map(relaxed);
  const signed = [...lines, relaxed(signature.replace(/([;\s]b=)[^;]*/, '$1'))].join('\r\n');
  return tag('bh') === createHash('sha256').update(body, 'latin1').digest('base64') && createVerify('sha256').update(signed, 'latin1').verify(publicKey, tag('b'), 'base64');
}

it('a mail one can be rid of says so in both headers, and the signature vouches for both', async () => {
  const mail = await sent({ oneClick });
  expect([header(mail, 'list-unsubscribe'), header(mail, 'list-unsubscribe-post')]).toEqual([`List-Unsubscribe: <${oneClick}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click']);
  expect(header(mail, 'dkim-signature').replace(/\s/g, '').toLowerCase()).toMatch(/d=koppelvlak\.example;.*h=[^;]*:list-unsubscribe:list-unsubscribe-post[:;]/);
  expect(isSigned(mail)).toBe(true);
  expect(isSigned(mail.replace('One-Click', 'Two-Click'))).toBe(false);
  expect(isSigned(mail.replace('/unsubscribe/abc', '/unsubscribe/abd'))).toBe(false);
});

it('a mail that is needed has neither', async () => {
  const mail = await sent();
  expect([header(mail, 'list-unsubscribe'), header(mail, 'list-unsubscribe-post')]).toEqual(['', '']);
  expect(isSigned(mail)).toBe(true);
});

it('an address that does not exist is refused for good', async () => {
  const fault = await post.send(parcel({ to: { address: 'gone@lantaarn.example', name: '' } })).catch((error: NotSent) => error);
  expect(fault).toMatchObject({ isForGood: true, outcome: 'not-taken', about: { verdict: 'gone', code: '5.1.1' } });
});
