import * as z from 'zod';
import { day, line, prose, whole } from '#base/contract';
import { kindOf, kindSlugs, ownFields, type KindSlug } from './kinds';
import type { OwnField } from './own';
import { directions, type Direction } from './status';

const text = (nl: string, en: string) => ({ params: { text: { nl, en } } });
const once = (values: unknown[]) => new Set(values).size === values.length;
const twice = text('Noem alles één keer.', 'Name everything once.');

/** What a field of a description takes. */
export function ownSchema(field: OwnField): z.ZodType {
  switch (field.type) {
    case 'whole': case 'euros': case 'percent': return whole(field.min, field.max);
    case 'decimal': return z.number().min(field.min).max(field.max).multipleOf(field.step);
    case 'line': {
      const written = line(field.min, field.max);
      return field.pattern ? written.refine((value) => new RegExp(field.pattern?.source ?? '').test(value), { params: { text: field.pattern.text } }) : written;
    }
    case 'prose': return prose(field.min, field.max);
    case 'yes-no': return z.boolean();
    case 'choice': return z.enum(Object.keys(field.choices));
    case 'choices': return z.array(z.enum(Object.keys(field.choices))).min(1).max(Object.keys(field.choices).length).refine(once, twice);
    case 'day': return day;
    case 'days': return z.array(day).min(1).max(60).refine(once, twice);
    case 'lines': return z.array(line(2, 200)).min(1).max(field.max).refine(once, twice);
  }
}

const shapes = new Map<string, z.ZodType>();
function made(key: string, make: () => z.ZodType): z.ZodType {
  const schema = shapes.get(key) ?? make();
  shapes.set(key, schema);
  return schema;
}

/** The own fields of a kind as publishing asks them: what is needed must be there. */
export function readyDetails(kind: KindSlug, direction: Direction): z.ZodType<Record<string, unknown>> {
  return made(`ready ${kind} ${direction}`, () => z.strictObject(Object.fromEntries(ownFields(kind, direction).map((field) =>
    [field.name, field.needed.includes(direction) ? ownSchema(field) : ownSchema(field).nullish()]))).superRefine(...rulesOf(kind)).transform(withoutGaps)) as z.ZodType<Record<string, unknown>>;
}

/** The own fields of a draft: any may be open, what is there must be right. */
export function draftDetails(kind: KindSlug, direction: Direction): z.ZodType<Record<string, unknown>> {
  return made(`draft ${kind} ${direction}`, () => z.strictObject(Object.fromEntries(ownFields(kind, direction).map((field) =>
    [field.name, ownSchema(field).nullish()]))).superRefine(...rulesOf(kind)).transform(withoutGaps)) as z.ZodType<Record<string, unknown>>;
}

/** What must hold between fields, told together with every other fault. */
function rulesOf(kind: KindSlug): [(details: Record<string, unknown>, context: z.RefinementCtx) => void, { when: () => boolean }] {
  return [(details, context) => {
    for (const { at, holds, text: said } of kindOf(kind).rules ?? []) {
      if (typeof details === 'object' && !holds(details)) context.addIssue({ code: 'custom', path: [at], params: { text: said } });
    }
  }, { when: () => true }];
}

const withoutGaps = (details: Record<string, unknown>) => Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null && value !== undefined));

/** What the API document says of the own fields: a shape for each kind and direction. */
export function detailsShapes(): object[] {
  return kindSlugs.flatMap((kind) => directions.map((direction) => {
    const { $schema: _, ...shape } = z.toJSONSchema(z.strictObject(Object.fromEntries(ownFields(kind, direction).map((field) => [field.name, ownSchema(field).optional().describe(describedOwn(field, direction))]))), { io: 'input' });
    return { ...shape, title: `${kind}, ${direction}`, description: kindOf(kind).says[direction].en };
  }));
}

/** What the API document says of such a field. */
export function describedOwn(field: OwnField, direction: Direction): string {
  const parts = [(direction === 'request' && field.asked ? field.asked : field.label).en, field.needed.includes(direction) ? 'needed to publish' : '',
    'unit' in field && field.unit ? `in ${field.unit.many.en}` : field.type === 'euros' ? 'in euros' : '',
    'choices' in field ? Object.entries(field.choices).map(([slug, { en }]) => `${slug}: ${en}`).join('; ') : ''];
  return parts.filter(Boolean).join(' – ');
}
