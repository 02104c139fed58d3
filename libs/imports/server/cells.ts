import * as z from 'zod';
import type { Text } from '#base/contract';
import { day, line } from '#base/contract';
import { kvk } from '#organisations/contract';

/** What stands in a cell, as a column of a list wants it. An empty cell is absent. */
const absent = (value: unknown) => (value === '' ? undefined : value);
const wrong = (text: Text) => ({ params: { text } });

export const cell = {
  /** One that may stay empty. */
  maybe: <T extends z.ZodType>(wanted: T) => z.preprocess(absent, wanted.optional()),
  text: (min: number, max: number) => z.preprocess(absent, line(min, max)),
  kvk: z.preprocess(absent, kvk.optional()),
  email: z.preprocess(absent, z.email().max(200)),
  /** A web address; https:// may be left out. */
  website: z.preprocess((value) => (typeof value === 'string' && value !== '' && !/^https?:\/\//i.test(value) ? `https://${value}` : absent(value)), z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(300).optional()),
  whole: (min: number, max: number) => z.preprocess((value) => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : absent(value)), z.int().min(min).max(max)),
  /** A day as 2026-09-01, 1-9-2026 or 01/09/2026. */
  day: z.preprocess((value) => (typeof value === 'string' ? dayFrom(value) : value), z.string().refine((written) => day.safeParse(written).success,
    wrong({ nl: 'Schrijf een datum als 2026-09-01 of 1-9-2026.', en: 'Write a date as 2026-09-01 or 1-9-2026.' }))),
  /** Words with a comma or a line between. */
  list: (max: number) => z.preprocess((value) => (typeof value === 'string' ? value.split(/[,;\n|]/).map((part) => part.trim()).filter(Boolean) : value), z.array(line(1, 60)).max(max)),
  /** One of some things, by its key or by how it is called in either language. */
  choice: <K extends string>(labels: Readonly<Record<K, Text>>, also: Readonly<Record<string, K>> = {}) => {
    const known = new Map<string, K>(Object.entries(also).map(([word, key]) => [plain(word), key]));
    for (const [key, { nl, en }] of Object.entries<Text>(labels) as [K, Text][]) for (const word of [key, nl, en]) known.set(plain(word), key);
    const keys = Object.keys(labels) as K[];
    const isKnown = (value: string): value is K => Object.hasOwn(labels, value);
    const words = (language: 'nl' | 'en') => keys.map((key) => labels[key][language]).join(', ');
    return z.preprocess((value) => (typeof value === 'string' && value !== '' ? known.get(plain(value)) ?? value : absent(value)),
      z.string().refine(isKnown, wrong({ nl: `Kies uit: ${words('nl')}.`, en: `Choose from: ${words('en')}.` }))) as unknown as z.ZodType<K>;
  },
};

const plain = (word: string) => word.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9+]+/g, ' ').trim();

function dayFrom(written: string): string | undefined {
  if (written === '') return undefined;
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(written);
  return dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, '0')}-${dutch[1]?.padStart(2, '0')}` : written.slice(0, 10);
}
