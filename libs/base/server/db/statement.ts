/** A named statement: prepared once per connection, listed in the golden of query SQL. `Row` is what a row looks like. */
export interface Statement<Row> {
  readonly name: string;
  readonly sql: string;
  /** Only for the type checker: the shape of a row. */
  readonly row?: Row;
}

const declared = new Map<string, string>();

/** Declares a read. Postgres cuts names at 63 bytes and a name must mean one text: both are checked here. */
export function statement<Row>(name: string, sql: string): Statement<Row> {
  if (name.length > 63) throw new Error(`Statement name too long: ${name}`);
  const known = declared.get(name);
  if (known !== undefined && known !== sql) throw new Error(`Two statements are called ${name}`);
  declared.set(name, sql);
  return { name, sql };
}

/** Every declared statement in order of name, for the golden. */
export function namedStatements(): { name: string; sql: string }[] {
  return [...declared].map(([name, sql]) => ({ name, sql })).sort((a, b) => a.name.localeCompare(b.name));
}
