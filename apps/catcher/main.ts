import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import PostalMime from 'postal-mime';
import pg from 'pg';

// Catches every mail of a demo or a test: SMTP in, one row of demo_mail a recipient out. It never sends anything on.
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 3 });
// A connection that Postgres closes is no reason to die; the next mail opens a new one.
pool.on('error', () => undefined);

async function keep(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  const mail = await PostalMime.parse(Buffer.concat(chunks));
  const headers: Record<string, string> = {};
  for (const { key, value } of mail.headers) headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
  await pool.query(
    `INSERT INTO demo_mail (message_id, recipient, subject, text_body, html_body, headers)
     SELECT $1, recipient, $3, $4, $5, $6 FROM unnest($2::text[]) AS recipient`,
    [
      mail.messageId ?? null,
      session.envelope.rcptTo.map(({ address }) => address),
      mail.subject ?? '',
      mail.text ?? '',
      mail.html ?? '',
      JSON.stringify(headers),
    ],
  );
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  size: 10_000_000,
  onData: (stream, session, done) => {
    keep(stream, session).then(
      () => done(),
      (error: Error) => done(Object.assign(new Error(`The mail is not kept: ${error.message}`), { responseCode: 451 })),
    );
  },
});
server.on('error', (error) => console.error(error.message));
server.listen(Number(process.env['SMTP_PORT'] ?? 0), process.env['SMTP_HOST'] ?? '127.0.0.1', () => {
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  console.log(`Catching mail at smtp://127.0.0.1:${port}`);
  process.send?.({ ready: true, port });
});

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  server.close(() => void pool.end().finally(() => process.exit(0)));
}
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
if (process.send) process.on('disconnect', stop);
