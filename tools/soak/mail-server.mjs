// A real mail server on a port of its own that keeps the Message-ID and reader of every mail it took, and can be told to behave badly.
import { SMTPServer } from 'smtp-server';

/** @typedef {{ id: string; to: string }} Taken */

export class MailServer {
  /** @type {Taken[]} */
  taken = [];
  /** How many mails or readers it refused, by code. */
  refused = {};
  /** Decides about a mail after its text came: an error with `responseCode` refuses it. @type {(mail: { id: string; to: string; text: string }) => unknown} */
  onMail = () => undefined;
  /** Decides about a reader before the text: a code refuses. @type {(address: string) => number | undefined} */
  onReader = () => undefined;
  #server;
  #port = 0;

  get url() {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Listens, the second time on the same port as the first. */
  async start() {
    const server = new SMTPServer({
      authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, logger: false, closeTimeout: 200,
      onRcptTo: ({ address }, _session, done) => done(this.#no(this.onReader(address))),
      onData: (stream, { envelope }, done) => {
        const chunks = [];
        stream.on('data', (chunk) => chunks.push(chunk));
        stream.on('end', () => void this.#take(Buffer.concat(chunks).toString(), envelope.rcptTo[0]?.address ?? '').then(done));
      },
    });
    // A worker that is killed leaves its connection half open: that is what a soak is about.
    server.on('error', () => undefined);
    await new Promise((ready, fail) => {
      server.server.once('error', fail);
      server.listen(this.#port, '127.0.0.1', ready);
    });
    this.#port = server.server.address().port;
    this.#server = server;
  }

  async #take(text, to) {
    const id = /^message-id:\s*<([0-9a-f-]+)@/im.exec(text)?.[1] ?? '';
    const fault = await this.onMail({ id, to, text });
    if (fault) {
      this.refused[fault.responseCode] = (this.refused[fault.responseCode] ?? 0) + 1;
      return fault;
    }
    this.taken.push({ id, to });
    return null;
  }

  #no(code) {
    if (!code) return null;
    this.refused[code] = (this.refused[code] ?? 0) + 1;
    return Object.assign(new Error(code >= 500 ? 'No such mailbox here' : 'Try again later'), { responseCode: code });
  }

  /** Stops listening and cuts every connection. */
  async stop() {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise((done) => server.close(done));
  }
}
