import pg from 'pg';

/** Hears what Postgres announces on channels, and comes back by itself when the connection breaks. */
export class Listener {
  private client: pg.Client | null = null;
  private stopped = false;
  private retry: NodeJS.Timeout | null = null;

  constructor(private readonly url: string, private readonly channels: Record<string, () => void>) {}

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'koppelvlak-listen' });
    client.on('notification', ({ channel }) => this.channels[channel]?.());
    client.on('error', () => this.again());
    client.on('end', () => this.again());
    try {
      await client.connect();
      for (const channel of Object.keys(this.channels)) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      this.client = client;
      // What was announced while nobody listened is looked for once.
      for (const heard of Object.values(this.channels)) heard();
    } catch {
      this.again();
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private again(): void {
    if (this.stopped || this.retry) return;
    this.client = null;
    this.retry = setTimeout(() => { this.retry = null; void this.start(); }, 1000);
  }
}
