import * as z from 'zod';

/** A setting as the configuration table and `--print-config` show it. */
export interface Setting {
  name: string;
  about: string;
  fallback: string;
  secret: boolean;
}

interface SettingMeta {
  about: string;
  secret?: boolean;
}

/** Declares a setting: its schema, what it is for, and whether it must never be shown. */
export function setting<T extends z.ZodType>(schema: T, about: string, options: { secret?: boolean } = {}): T {
  return schema.meta({ about, ...options });
}

/** `true`, `1`, `yes` or `on`, in any case. */
export const flag = (fallback: boolean) =>
  z.string().toLowerCase().pipe(z.enum(['true', 'false', '1', '0', 'yes', 'no', 'on', 'off']))
    .transform((value) => ['true', '1', 'yes', 'on'].includes(value)).prefault(String(fallback));

/** A number written as text, within bounds. */
export const wholeNumber = (min: number, max: number, fallback: number) =>
  z.coerce.number().int().min(min).max(max).prefault(fallback);

/** Everything wrong with a configuration, listed at once. */
export class ConfigFaults extends Error {
  constructor(readonly faults: { name: string; fault: string }[]) {
    super(`The configuration has ${faults.length} fault${faults.length === 1 ? '' : 's'}:\n` +
      faults.map(({ name, fault }) => `  ${name}: ${fault}`).join('\n'));
    this.name = 'ConfigFaults';
  }
}

/** Reads a configuration from the environment. @throws ConfigFaults with every fault; no value is ever repeated. */
export function readConfig<S extends z.ZodObject>(schema: S, env: Record<string, string | undefined>): z.infer<S> {
  const given = Object.fromEntries(Object.keys(schema.shape).filter((name) => env[name]).map((name) => [name, env[name]]));
  const outcome = schema.safeParse(given);
  if (outcome.success) return outcome.data;
  throw new ConfigFaults(outcome.error.issues.map((issue) => ({
    name: String(issue.path[0] ?? '(all)'),
    fault: given[String(issue.path[0])] === undefined ? 'is required' : issue.message,
  })));
}

/** The settings of a schema in their order, for documents and for `--print-config`. */
export function settings(schema: z.ZodObject): Setting[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const meta = (field as z.ZodType).meta() as SettingMeta | undefined;
    const fallback = (field as z.ZodType).safeParse(undefined);
    return {
      name,
      about: meta?.about ?? '',
      fallback: fallback.success ? (fallback.data === undefined ? '' : String(fallback.data)) : 'required',
      secret: meta?.secret ?? false,
    };
  });
}

/** Prints a configuration with its secrets masked, one setting a line. */
export function printConfig(schema: z.ZodObject, config: Record<string, unknown>): string {
  return settings(schema).map(({ name, secret }) => {
    const value = config[name];
    return `${name}=${value === undefined ? '' : secret ? mask(String(value)) : String(value)}`;
  }).join('\n');
}

/** Keeps what helps to recognise an address (host, database) and hides what opens it. */
function mask(value: string): string {
  try {
    const url = new URL(value);
    if (url.password) url.password = '***';
    return url.toString();
  } catch {
    return '***';
  }
}

/** The configuration table of the README, from the schemas themselves. */
export function configTable(schemas: Record<string, z.ZodObject>): string {
  const rows = new Map<string, Setting & { apps: string[] }>();
  for (const [app, schema] of Object.entries(schemas)) {
    for (const entry of settings(schema)) {
      const row = rows.get(entry.name) ?? { ...entry, apps: [] };
      row.apps.push(app);
      rows.set(entry.name, row);
    }
  }
  const cell = (value: string) => value.replaceAll('|', '\\|');
  return ['| setting | what for | default | read by |', '| --- | --- | --- | --- |',
    ...[...rows.values()].map((row) =>
      `| \`${row.name}\` | ${cell(row.about)}${row.secret ? ' (masked when printed)' : ''} | ${row.fallback ? (row.fallback === 'required' ? 'required' : `\`${cell(row.fallback)}\``) : ''} | ${row.apps.join(', ')} |`),
  ].join('\n');
}

