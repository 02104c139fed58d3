import pg from 'pg';

/** Tables whose purpose is to change on a refusal. */
const bookkeeping: Record<string, string> = {
  throttle: 'counts the very tries that are refused, so that guessing ends',
};

interface Change { tab: string; row: unknown; times: number }

const setUp = `
  create schema witness;
  create table witness.change (n bigint generated always as identity primary key, tab text not null, old jsonb, new jsonb);
  create function witness.note() returns trigger language plpgsql as $note$ begin
    insert into witness.change (tab, old, new) values (tg_table_name, to_jsonb(old), to_jsonb(new));
    return null;
  end $note$;
  create function witness.emptied() returns trigger language plpgsql as $emptied$ begin
    insert into witness.change (tab, old) values (tg_table_name, '"everything"');
    return null;
  end $emptied$;
  create function witness.undo() returns void language plpgsql as $undo$ declare one witness.change; begin
    perform set_config('session_replication_role', 'replica', true);
    for one in select * from witness.change order by n desc loop
      if one.new is not null then execute format('delete from public.%I t where to_jsonb(t) = $1', one.tab) using one.new; end if;
      if one.old is not null then execute format('insert into public.%1$I select * from jsonb_populate_record(null::public.%1$I, $1)', one.tab) using one.old; end if;
    end loop;
    delete from witness.change;
  end $undo$;
  do $watch$ declare tab text; begin
    for tab in select tablename from pg_tables where schemaname = 'public' and tablename <> all($tables$BOOKKEEPING$tables$::text[]) loop
      execute format('create trigger witness_made after insert or delete on public.%I for each row execute function witness.note()', tab);
      execute format('create trigger witness_changed after update on public.%I for each row when (old.* is distinct from new.*) execute function witness.note()', tab);
      execute format('create trigger witness_emptied before truncate on public.%I for each statement execute function witness.emptied()', tab);
    end loop;
  end $watch$`;

/** What a change that was made and taken back leaves out: an Idempotency-Key that a refusal frees again. */
const net = `
  select tab, row, sum(times)::int as times from (
    select tab, old as row, -1 as times from witness.change where old is not null union all select tab, new, 1 from witness.change where new is not null
  ) images group by tab, row having sum(times) <> 0 order by tab, times`;

/** Sees every row of a world that changes, exactly, and can take it back. Only where one thing happens at a time. */
export class Witness {
  private constructor(private readonly client: pg.Client) {}

  static async of(url: string): Promise<Witness> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(setUp.replace('BOOKKEEPING', `{${Object.keys(bookkeeping).join(',')}}`));
    return new Witness(client);
  }

  /** Whether a row was written since the last time, be it taken back again. */
  async sawSomething(): Promise<boolean> {
    const { rows } = await this.client.query<{ saw: boolean }>({ name: 'saw', text: 'select exists (select from witness.change) as saw' });
    return rows[0]?.saw === true;
  }

  /** The rows that are otherwise than the last time, and forgets them. */
  async changes(): Promise<Change[]> {
    const { rows } = await this.client.query<Change>(net);
    await this.client.query('delete from witness.change');
    return rows;
  }

  /** Everything as it was the last time. */
  async undo(): Promise<void> {
    await this.client.query('select witness.undo()');
  }

  async forgetTries(): Promise<void> {
    await this.client.query('delete from throttle');
  }

  /** All rows of all tables, as one text. */
  async everything(): Promise<string> {
    const { rows: tables } = await this.client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
    const texts = [];
    for (const { name } of tables) {
      const { rows } = await this.client.query<{ all: string }>(`select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as all from "${name}" t`);
      texts.push(`${name} ${rows[0]?.all}`);
    }
    return texts.join('\n');
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
