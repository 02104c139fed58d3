// Prints the schema from the catalogue, in an order that depends on names alone. For reading and for review, not for restoring.

const own = (table, oid) => `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${table}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;

const parts = [
  `SELECT 'CREATE EXTENSION ' || extname || ';' AS line FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname COLLATE "C"`,

  `SELECT 'CREATE DOMAIN ' || t.typname || ' AS ' || format_type(t.typbasetype, t.typtypmod)
          || coalesce((SELECT string_agg(' CONSTRAINT ' || c.conname || ' ' || pg_get_constraintdef(c.oid), '' ORDER BY c.conname COLLATE "C") FROM pg_constraint c WHERE c.contypid = t.oid), '') || ';' AS line
   FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'd' AND ${own('pg_type', 't.oid')} ORDER BY t.typname COLLATE "C"`,

  `SELECT 'CREATE TYPE ' || t.typname || ' AS ENUM (' || string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) || ');' AS line
   FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = 'public'::regnamespace AND ${own('pg_type', 't.oid')}
   GROUP BY t.oid, t.typname ORDER BY t.typname COLLATE "C"`,

  `SELECT 'CREATE TEXT SEARCH CONFIGURATION ' || c.cfgname || ';' AS line FROM pg_ts_config c
   WHERE c.cfgnamespace = 'public'::regnamespace AND ${own('pg_ts_config', 'c.oid')} ORDER BY c.cfgname COLLATE "C"`,

  `SELECT rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' AS line FROM pg_proc p
   WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p') AND ${own('pg_proc', 'p.oid')}
   ORDER BY p.proname COLLATE "C", pg_get_function_identity_arguments(p.oid) COLLATE "C"`,

  `SELECT 'CREATE SEQUENCE ' || c.relname || ';' AS line FROM pg_class c
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i'))
   ORDER BY c.relname COLLATE "C"`,

  `SELECT concat_ws(E'\\n', head, nullif(indexes, ''), nullif(triggers, ''), nullif(remarks, '')) AS line FROM (
     SELECT c.relname,
       'CREATE TABLE ' || c.relname || E' (\\n' || concat_ws(E',\\n',
         (SELECT string_agg('  ' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
             || CASE WHEN a.attcollation <> t.typcollation AND a.attcollation <> 0 THEN ' COLLATE ' || (SELECT quote_ident(collname) FROM pg_collation WHERE oid = a.attcollation) ELSE '' END
             || CASE WHEN a.attgenerated IN ('s', 'v') THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ')' || CASE a.attgenerated WHEN 's' THEN ' STORED' ELSE ' VIRTUAL' END
                     WHEN a.attidentity <> '' THEN ' GENERATED ' || CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END || ' AS IDENTITY'
                     WHEN d.adbin IS NOT NULL THEN ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) ELSE '' END
             || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, E',\\n' ORDER BY a.attnum)
          FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
         (SELECT string_agg('  CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid), E',\\n'
             ORDER BY array_position(ARRAY['p', 'u', 'f', 'c', 'x']::"char"[], k.contype), k.conname COLLATE "C")
          FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('p', 'u', 'f', 'c', 'x')))
       || E'\\n)' || CASE WHEN c.relkind = 'p' THEN ' PARTITION BY ' || pg_get_partkeydef(c.oid) ELSE '' END || ';' AS head,
       (SELECT string_agg(replace(pg_get_indexdef(i.indexrelid), ' ON public.', ' ON ') || ';', E'\\n' ORDER BY x.relname COLLATE "C")
        FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
        WHERE i.indrelid = c.oid AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = c.oid)) AS indexes,
       (SELECT string_agg(replace(pg_get_triggerdef(g.oid), ' ON public.', ' ON ') || ';', E'\\n' ORDER BY g.tgname COLLATE "C")
        FROM pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal) AS triggers,
       (SELECT string_agg('COMMENT ON ' || CASE WHEN r.objsubid = 0 THEN 'TABLE ' || c.relname ELSE 'COLUMN ' || c.relname || '.' || (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = r.objsubid) END
             || ' IS ' || quote_literal(r.description) || ';', E'\\n' ORDER BY r.objsubid)
        FROM pg_description r WHERE r.objoid = c.oid AND r.classoid = 'pg_class'::regclass) AS remarks
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND ${own('pg_class', 'c.oid')}
   ) AS tables ORDER BY relname COLLATE "C"`,

  `SELECT 'CREATE ' || CASE c.relkind WHEN 'm' THEN 'MATERIALIZED ' ELSE '' END || 'VIEW ' || c.relname || E' AS\\n' || pg_get_viewdef(c.oid, 100)
     || coalesce((SELECT string_agg(E'\\n' || replace(pg_get_indexdef(i.indexrelid), ' ON public.', ' ON ') || ';', '' ORDER BY i.indexrelid::regclass::text COLLATE "C") FROM pg_index i WHERE i.indrelid = c.oid), '') AS line
   FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm') AND ${own('pg_class', 'c.oid')} ORDER BY c.relname COLLATE "C"`,
];

/** @param {import('pg').Client} client */
export async function printSchema(client) {
  await client.query('SET search_path = public');
  const printed = [];
  for (const part of parts) {
    const { rows } = await client.query(part);
    if (rows.length) printed.push(rows.map(({ line }) => line).join(rows[0].line.includes('\n') ? '\n\n' : '\n'));
  }
  return `-- The schema "public" after all migrations, printed from the catalogue by "npm run goldens". Not edited by hand.\n\n${printed.join('\n\n')}\n`;
}
