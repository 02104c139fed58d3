import { connect } from 'node:net';

/** Looks for what harms. */
export abstract class FileScanner {
  /** The name of what was found; null when nothing was. @throws Error when it could not look: nothing passes unseen */
  abstract scan(bytes: Buffer): Promise<string | null>;
}

/** No scanner is set up. */
export class NoScanner extends FileScanner {
  scan(): Promise<string | null> {
    return Promise.resolve(null);
  }
}

const CHUNK = 65_536;

/** ClamAV's daemon over TCP: the bytes in chunks, each behind its length, and one line back. */
export class ClamdScanner extends FileScanner {
  constructor(private readonly host: string, private readonly port: number, private readonly patienceMs = 20_000) {
    super();
  }

  scan(bytes: Buffer): Promise<string | null> {
    return new Promise((resolve, reject) => {
      let said = '';
      const socket = connect({ host: this.host, port: this.port });
      const end = (act: () => void) => {
        socket.destroy();
        act();
      };
      socket.setTimeout(this.patienceMs, () => end(() => reject(new Error('The virus scanner did not answer in time'))));
      socket.on('error', (error) => end(() => reject(error)));
      socket.on('data', (data) => { said += data.toString('utf8'); });
      socket.on('close', () => {
        const answer = said.replaceAll('\0', '').trim();
        const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
        if (found) resolve(found);
        else if (answer === 'stream: OK') resolve(null);
        else reject(new Error(`The virus scanner said: ${answer.slice(0, 200)}`));
      });
      socket.on('connect', () => {
        socket.write('zINSTREAM\0');
        for (let at = 0; at < bytes.length; at += CHUNK) {
          const chunk = bytes.subarray(at, at + CHUNK);
          const length = Buffer.alloc(4);
          length.writeUInt32BE(chunk.length);
          socket.write(length);
          socket.write(chunk);
        }
        socket.write(Buffer.alloc(4));
      });
    });
  }
}
