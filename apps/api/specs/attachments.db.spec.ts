import { createServer } from 'node:net';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ClamdScanner, DiskStore, FileStore, SESSION_COOKIE } from '#base/server';
import { FileNights } from '#threads/server';
import type { Person } from '../testing/builders';
import type { Json } from '../testing/client';
import { World } from '../testing/world';

let world: World;
let firm: Person;
let school: Person;
let proposal: string;
beforeAll(async () => { world = await World.open(); });
// A conversation of its own for each story: one mail a day goes about what was not read.
beforeEach(async () => {
  const [posting, programme] = [await world.posting(), await world.programme()];
  [firm, school] = [posting.company.admin, programme.manager];
  proposal = String((await world.as(school).post('/v1/proposals', { postingId: posting.id, programmeId: programme.id, seats: 1, message: 'We doen graag mee.' })).body.id);
});
afterAll(() => world.close());

const pdf = (size = 400) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size - 9, 'x')]);
const send = async (person: Person, name: string, bytes: Buffer) => {
  const answer = await fetch(`${world.origin}/v1/proposals/${proposal}/attachments?name=${encodeURIComponent(name)}`, { method: 'POST', body: new Uint8Array(bytes), headers: { 'content-type': 'application/octet-stream', cookie: `${SESSION_COOKIE}=${person.secret}` } });
  return { status: answer.status, body: (await answer.json()) as Json };
};
const write = (person: Person, text: string, files: string[]) => world.as(person).post(`/v1/proposals/${proposal}/messages`, { text, files });
const download = (person: Person, id: string) => fetch(`${world.origin}/v1/attachments/${id}?download=true`, { headers: { cookie: `${SESSION_COOKIE}=${person.secret}` } });

describe('a file with a message', () => {
  it('comes as it went, under its own name, for both parties and nobody else', async () => {
    const bytes = pdf(1_000_000);
    const sent = await send(firm, 'Plattegrond “oud” – Zürich.pdf', bytes);
    expect([sent.status, sent.body.type, sent.body.size]).toEqual([201, 'application/pdf', 1_000_000]);
    const { id } = sent.body;
    // As long as it is not sent, it is nobody's to read.
    expect((await download(firm, id)).status).toBe(404);
    const { body } = await write(firm, '', [id]);
    expect(body.entries[0].message).toMatchObject({ text: '', files: [{ id, name: 'Plattegrond “oud” – Zürich.pdf', size: 1_000_000 }] });
    const got = await download(school, id);
    expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true);
    expect([...['content-type', 'content-disposition', 'x-content-type-options', 'cache-control'].map((name) => got.headers.get(name))]).toEqual(['application/pdf',
      `attachment; filename="Plattegrond oud  Zurich.pdf"; filename*=UTF-8''Plattegrond%20%E2%80%9Coud%E2%80%9D%20%E2%80%93%20Z%C3%BCrich.pdf`, 'nosniff', 'private, max-age=3600, immutable']);
    for (const person of [await world.analyst(), await world.person()]) expect((await download(person, id)).status).toBe(404);
    await world.work();
    expect(world.post.to(school.email).at(-1)?.text).toContain('Bijlage: Plattegrond “oud” – Zürich.pdf');
  });

  it('is what it holds, whatever its name says; what can run, is empty or too large is refused', async () => {
    const name = async (given: string, bytes: Buffer) => { const { status, body } = await send(firm, given, bytes); return status === 201 ? `${body.type} ${body.name}` : `${status} ${body.code}`; };
    expect([
      await name('factuur.exe', pdf()), await name('lijst.csv', Buffer.from('naam;plaats\nVeenpoort;Hoogeveen\n')), await name('plan.docx', Buffer.from('MZ\u0090\0\u0003')), await name('pagina.html', Buffer.from('<html><script>')),
      await name('../../etc/passwd.txt', Buffer.from('root')), await name('leeg.pdf', Buffer.alloc(0)), await name('groot.pdf', pdf(10 * 1024 * 1024 + 1)), await name('vreemd.txt', Buffer.from([0xff, 0xfe, 0x00, 0x41])),
    ]).toEqual(['application/pdf factuur.exe.pdf', 'text/csv lijst.csv', '415 threads/file-type', '415 threads/file-type', 'text/plain -..-etc-passwd.txt', '415 threads/file-type', '413 general/too-large', '415 threads/file-type']);
  });

  it('goes with one message of who sent it, five at most', async () => {
    const [mine, theirs] = [(await send(firm, 'a.pdf', pdf())).body.id, (await send(school, 'b.pdf', pdf())).body.id];
    expect((await write(firm, 'Hierbij.', [mine, theirs])).body.errors).toMatchObject([{ pointer: '/files/1' }]);
    expect((await write(firm, 'Hierbij.', [mine])).status).toBe(201);
    expect((await write(firm, 'Nog eens.', [mine])).status).toBe(400);
    expect((await write(firm, 'Zes.', Array.from({ length: 6 }, () => theirs))).status).toBe(400);
    expect((await write(firm, '', [])).body.errors).toMatchObject([{ pointer: '/text' }]);
  });

  it('goes in the night when it went with nothing, broke off, or its message was taken away; a lost one is said to be lost', async () => {
    const store = world.app.get(FileStore);
    const [loose, removed, kept] = [(await send(firm, 'los.pdf', pdf())).body.id, (await send(firm, 'weg.pdf', pdf())).body.id, (await send(firm, 'blijft.pdf', pdf())).body.id];
    const { body } = await write(firm, 'Dit gaat weg.', [removed]);
    await write(firm, 'Dit blijft.', [kept]);
    await world.as(firm).delete(`/v1/messages/${body.entries[0].message.id}`);
    expect((await download(school, removed)).status).toBe(404);
    const broken = '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4cff';
    await world.db.transaction((tx) => tx.sql(`insert into attachment (id, proposal_id, name, type, size, created_at) values ($1, $2, 'x.pdf', 'application/pdf', 1, $3)`, [broken, proposal, world.clock.now()]));
    await store.put(broken, Readable.from([pdf()]));
    world.clock.set('2027-03-20T03:50:00Z');
    await world.handler(FileNights).sweep('2027-03-20');
    expect(await Promise.all([loose, removed, broken, kept].map(async (id) => { const file = await store.get(id); file?.destroy(); return file !== null; }))).toEqual([false, false, false, true]);
    expect(await world.db.compose('select name from attachment where message_id is null', [])).toEqual([]);
    await store.remove(kept);
    const gone = await download(school, kept);
    expect([gone.status, ((await gone.json()) as Json).code]).toEqual([410, 'threads/file-lost']);
  });
});

describe('files on a disk', () => {
  it('are there whole or not at all, and under no name but a key of ours', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'koppelvlak-store-'));
    const store = new DiskStore(directory);
    const key = '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c5d';
    await expect(store.put(key, Readable.from((async function* half() { yield Buffer.from('half'); throw new Error('broke off'); })()))).rejects.toThrow('broke off');
    expect([await store.get(key), await readdir(join(directory, '5d'))]).toEqual([null, []]);
    await writeFile(join(directory, 'secret'), 'x');
    await expect(store.get('../secret')).rejects.toThrow();
    await rm(directory, { recursive: true });
  });
});

describe('the virus scanner', () => {
  it('gets all bytes in chunks and says what it found; without an answer nothing passes', async () => {
    const seen: Buffer[] = [];
    const answers = ['stream: OK\0', 'stream: Eicar-Signature FOUND\0', 'INSTREAM size limit exceeded. ERROR\0'];
    const server = createServer((socket) => {
      let got = Buffer.alloc(0);
      socket.on('data', (data) => {
        got = Buffer.concat([got, data]);
        if (!got.subarray(-4).equals(Buffer.alloc(4))) return;
        seen.push(got);
        socket.end(answers.shift() ?? '');
      });
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const scanner = new ClamdScanner('127.0.0.1', (server.address() as { port: number }).port, 2000);
    expect(await scanner.scan(pdf(100_000))).toBeNull();
    expect(await scanner.scan(pdf())).toBe('Eicar-Signature');
    await expect(scanner.scan(pdf())).rejects.toThrow('size limit');
    const [first = Buffer.alloc(0)] = seen;
    expect([first.subarray(0, 10).toString(), first.readUInt32BE(10), first.length]).toEqual(['zINSTREAM\0', 65_536, 10 + 4 + 65_536 + 4 + (100_000 - 65_536) + 4]);
    await new Promise((resolve) => void server.close(resolve));
    await expect(scanner.scan(pdf())).rejects.toThrow();
  });
});
