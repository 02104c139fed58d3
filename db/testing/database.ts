import { randomBytes } from 'node:crypto';
import pg from 'pg';

const server = () => String(process.env['TEST_POSTGRES']);

/** A database of one spec's own on the test server: empty, or a copy of the migrated and loaded template. */
export class OwnDatabase {
  private constructor(readonly name: string) {}

  static async make(from: 'empty' | 'template'): Promise<OwnDatabase> {
    const made = new OwnDatabase(`own_${randomBytes(6).toString('hex')}`);
    await new OwnDatabase('postgres').ask(`create database ${made.name}${from === 'template' ? ' template template_app' : ''}`);
    return made;
  }

  get url(): string {
    return `${server()}/${this.name}`;
  }

  async ask<Row extends pg.QueryResultRow = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  async drop(): Promise<void> {
    await new OwnDatabase('postgres').ask(`drop database ${this.name} with (force)`);
  }
}
