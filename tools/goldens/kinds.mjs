// A kind of posting is one file in libs/postings/contract/kinds; the lists that others read of them are printed here.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from '../bundle-db.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = 'libs/postings/contract/kinds';
const head = `// Printed from ${folder} by "npm run goldens". Not edited by hand.\n`;

/** The descriptions, from their files alone. */
export async function readKinds() {
  const entry = `node_modules/.cache/koppelvlak/${process.pid}-kinds.ts`;
  mkdirSync(dirname(join(root, entry)), { recursive: true });
  try {
    writeFileSync(join(root, entry), readdirSync(join(root, folder)).map((file) => `export * from '../../../${folder}/${basename(file)}';\n`).join(''));
    return Object.values(await load(entry));
  } finally {
    rmSync(join(root, entry), { force: true });
  }
}

/** What is printed of them, by file. `forms` are in the order of the handbook. */
export function kindLists(described, forms) {
  const kinds = described.toSorted((a, b) => forms.indexOf(a.form) - forms.indexOf(b.form) || a.place - b.place || a.slug.localeCompare(b.slug));
  const table = (valueOf) => `{\n${kinds.map((kind) => [kind.slug, valueOf(kind)]).filter(([, value]) => value !== undefined).map(([slug, value]) => `  ${key(slug)}: ${value},\n`).join('')}}`;
  return {
    'libs/guidance/contract/kinds.ts': `${head}import type { Text } from '#base/contract';
import type { Form } from './labels';

/** What is offered or asked in a posting (soort). In the order of their forms. */
export const kinds = [
${kinds.map(({ slug }) => `  ${word(slug)},\n`).join('')}] as const;
export type Kind = (typeof kinds)[number];

export const KINDS: Record<Kind, Text> = ${table(({ name }) => both(name))};

/** The form each kind belongs to. */
export const KIND_FORM: Record<Kind, Form> = ${table(({ form }) => word(form))};

/** The next step on the ladder: what working together like this can grow into. Null at the top. */
export const NEXT_STEP: Record<Kind, Kind | null> = ${table(({ next }) => (next === null ? 'null' : word(next)))};
`,
    'libs/postings/contract/kind-list.ts': `${head}import type { Kind as KindSlug } from '#guidance/contract';
import type { Kind } from './kind';
${described.toSorted((a, b) => a.slug.localeCompare(b.slug)).map(({ slug }) => `import { ${camel(slug)} } from './kinds/${slug}';\n`).join('')}
/** Every kind, by slug, in the order of their forms. */
export const KINDS: Record<KindSlug, Kind> = {
${kinds.map(({ slug }) => `  ${slug.includes('-') ? `${word(slug)}: ` : ''}${camel(slug)},\n`).join('')}};
`,
    'libs/postings/contract/kind-facts.ts': `${head}import type { Text } from '#base/contract';
import type { Kind as KindSlug } from '#guidance/contract';
import type { Kind } from './kind';
import type { UnitName } from './units';

// What lists and mails need of a kind, apart from its description: that is much to load.

export const UNIT_OF: Record<KindSlug, UnitName> = ${table(({ unit }) => word(unit))};

/** A kind with its article, to stand inside a sentence: "Hoe gaat de stage met …?". */
export const KIND_PHRASE: Record<KindSlug, Text> = ${table(({ phrase }) => both(phrase))};

/** Kinds in which one learns and is paid at once (O-004). */
export const earningKinds: readonly string[] = [${kinds.filter(({ earning }) => earning).map(({ slug }) => word(slug)).join(', ')}];

/** Kinds that are work for somebody, as schema.org and search engines mean it, with their word for how. */
export const EMPLOYMENT: Partial<Record<KindSlug, NonNullable<Kind['employment']>>> = ${table(({ employment }) => employment && word(employment))};
`,
  };
}

const word = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const both = ({ nl, en }) => `{ nl: ${word(nl)}, en: ${word(en)} }`;
const camel = (slug) => slug.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const key = (slug) => (slug.includes('-') ? word(slug) : slug);
