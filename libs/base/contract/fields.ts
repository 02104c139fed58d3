import * as z from 'zod';

/** A uuid in text form. */
export const id = z.uuid();
/** A key of reference data: lower case, hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60);
/** A calendar day, `2027-03-18`. */
export const day = z.iso.date();
/** A moment in UTC, `2027-03-18T09:30:00Z`. */
export const instant = z.iso.datetime();
/** The same words in both languages. */
export const text = z.object({ nl: z.string(), en: z.string() });
/** One line of text: trimmed, no line breaks or control characters. */
export const line = (min: number, max: number) =>
  z.string().trim().min(min).max(max).regex(/^[^\p{Cc}]*$/u);
/** Running text: trimmed; line breaks allowed, null bytes are not. */
export const prose = (min: number, max: number) =>
  z.string().trim().min(min).max(max).regex(/^[^\0]*$/);
/** A whole number between bounds that a document can print. */
export const whole = (min: number, max: number) => z.int().min(min).max(max);

/** An http(s) address; other schemes (javascript:, data:) are refused. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(300);

/** What every list takes: a page size and where the previous page ended. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().min(1).max(500).optional(),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** A page of a list; `next` is the cursor of the page after it, null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

export interface Page<T> {
  items: T[];
  next: string | null;
}

/** What an actor may do with a thing, with the reason where something is refused. */
export const permissions = z.array(z.object({ do: z.string(), allowed: z.boolean(), why: text.nullable() }));
export type Permissions = z.infer<typeof permissions>;
