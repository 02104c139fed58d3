import * as z from 'zod';

/** A uuid in text form. */
export const id = z.uuid();
/** A key of reference data: lower case, hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60);
/** A calendar day of this century, `2027-03-18`: what counts on from it stays a day that can be written. */
export const day = z.iso.date().refine((written) => !/^\d{4}-\d{2}-\d{2}$/.test(written) || (written >= '2000-01-01' && written <= '2099-12-31'),
  { params: { text: { nl: 'Kies een dag tussen 2000 en 2100.', en: 'Choose a day between 2000 and 2100.' } } });
/** A moment, `2027-03-18T09:30:00Z`: answered in UTC, taken with any offset. */
export const instant = z.iso.datetime({ offset: true });
/** The same words in both languages. */
export const text = z.object({ nl: z.string(), en: z.string() });
/** One line of text: trimmed, no line breaks or control characters. */
export const line = (min: number, max: number) =>
  z.string().trim().min(min).max(max).regex(/^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$/u);
/** Running text: trimmed; line breaks allowed, null bytes and halves of characters are not. */
export const prose = (min: number, max: number) =>
  z.string().trim().min(min).max(max).regex(/^[^\u0000\ud800-\udfff]*$/u);
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
