import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { SnakeCase } from './naming';
import type { Statement } from './statement';
import { Tx } from './tx';

// Days stay text, whole numbers beyond 2^31 become numbers: the product counts nothing above 2^53.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
// Sets of days too: date[] is read as text[] is.
const dateArray = 1182 as number as never;
const textArray = 1009 as number as never;
pg.types.setTypeParser(dateArray, pg.types.getTypeParser(textArray));
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** Who waits longer for a connection hears that the database is away. */
const CONNECT_MS = 15_000;
/** A read that takes longer holds a connection that others wait for. */
const READ_SECONDS = 20;

/** An entity class, as TypeORM takes it. */
export type EntityClass = (new (...args: never[]) => object) | EntitySchema;

const companion = new AsyncLocalStorage<(tx: Tx) => Promise<void>>();

/** Does work whose saving transactions also write this, each in itself: both are there, or neither. */
export const alongWith = <T>(write: (tx: Tx) => Promise<void>, work: () => T): T => companion.run(write, work);

/** The way to Postgres: reads that cannot write, and transactions that can. */
export class Db {
  private constructor(private readonly source: DataSource, private readonly reads: pg.Pool, readonly url: string) {}

  static async open(url: string, entities: EntityClass[], size = 10): Promise<Db> {
    const source = await new DataSource({
      type: 'postgres', url, entities: entities as Function[], synchronize: false, namingStrategy: new SnakeCase(),
      extra: { max: size, connectionTimeoutMillis: CONNECT_MS, application_name: 'koppelvlak-write' }, logging: false,
    }).initialize();
    // A generic plan for a named statement can be five times slower, see docs/decisions. What is asked often is in memory, where
    // finding a row through an index costs little more than reading on: Postgres' default of four times is that of a turning disk.
    const reads = new pg.Pool({ connectionString: url, max: size, connectionTimeoutMillis: CONNECT_MS, application_name: 'koppelvlak-read',
      options: `-c default_transaction_read_only=on -c plan_cache_mode=force_custom_plan -c random_page_cost=1.1 -c statement_timeout=${READ_SECONDS * 1000}` });
    // A broken idle connection is replaced by the pool; without a listener it would end the process.
    reads.on('error', () => undefined);
    return new Db(source, reads, url);
  }

  /** A database that is not there, for what only reads the shape of the program. */
  static detached(): Db {
    return new Db(new DataSource({ type: 'postgres' }), new pg.Pool({ max: 1 }), 'postgres://detached');
  }

  /** One transaction: everything in it happens, or nothing does. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction(async (manager) => {
      const tx = new Tx(manager);
      const outcome = await work(tx);
      if (tx.hasSaved) await companion.getStore()?.(tx);
      return outcome;
    });
  }

  /** One statement that stands by itself, committed as it is sent: a third of the round trips of a transaction, for notes of machinery. */
  async note<Row = Record<string, unknown>>(name: string, sql: string, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.writes.query({ name, text: sql, values: [...values] });
    return rows as Row[];
  }

  /**
   * The row of a read by its key, as every request does it. Whatever the key, one plan fits: Postgres keeps it on the connections for
   * writing, where those for reading plan each time anew, which takes four times as long as reading a row.
   */
  async byKey<Row>(statement: Statement<Row>, ...values: readonly unknown[]): Promise<Row | null> {
    const { rows } = await this.writes.query({ name: statement.name, text: statement.sql, values: [...values] });
    return (rows as Row[])[0] ?? null;
  }

  private get writes(): pg.Pool {
    return (this.source.driver as unknown as { master: pg.Pool }).master;
  }

  /** The rows of a read. Postgres refuses any write on this connection. */
  async query<Row>(statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.reads.query({ name: statement.name, text: statement.sql, values: [...values] });
    return rows as Row[];
  }

  /** The first row of a read, or null. */
  async one<Row>(statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.query(statement, values))[0] ?? null;
  }

  /** A read whose text is composed at run time (filters); not prepared by name. */
  async compose<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.reads.query({ text: sql, values: [...values] });
    return rows as Row[];
  }

  async close(): Promise<void> {
    // Every process part that was given this Db closes it; the first one does.
    if (!this.reads.ending) await this.reads.end();
    if (this.source.isInitialized) await this.source.destroy();
  }
}
