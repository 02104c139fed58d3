import * as z from 'zod';
import { id, instant, pageOf, pageQuery, text } from '#base/contract';
import { topics } from './topic';

/** One thing that somebody was told (nieuws). */
export const notice = z.object({
  id,
  topic: z.enum(topics),
  /** What it says, in one sentence. */
  title: text,
  /** Whose it is, or what comes of it; null when the title says enough. */
  line: text.nullable(),
  /** The page it is about, without a language; null when that is no more. */
  link: z.string().nullable(),
  createdAt: instant,
  readAt: instant.nullable(),
});
export type Notice = z.infer<typeof notice>;

/** A page of the inbox, the newest first. `newest` marks how far this reader has seen. */
export const noticePage = pageOf(notice).extend({ newest: z.string().nullable() });
export type NoticePage = z.infer<typeof noticePage>;
export const noticeQuery = pageQuery.extend({ topic: z.enum(topics).optional(), unread: z.literal('true').optional() });
export type NoticeQuery = z.infer<typeof noticeQuery>;

/** Counting stops here: more is “99+”. */
export const COUNTED = 99;
/** How many wait to be read; 100 is more than 99. */
export const unread = z.object({ unread: z.int().min(0).max(COUNTED + 1) });
export type Unread = z.infer<typeof unread>;

/** Everything as far as the reader has seen, so that what came meanwhile stays unread. */
export const readingInput = z.strictObject({ through: z.string().min(1).max(200) });
export type ReadingInput = z.infer<typeof readingInput>;

/** A page that its reader opened, without a language: what led there is read. */
export const visitInput = z.strictObject({ page: z.string().regex(/^\//).max(2000) });
export type VisitInput = z.infer<typeof visitInput>;

/** What came after a place, oldest first; over `text/event-stream` the same, as it comes. */
export const events = z.object({
  notices: z.array(notice),
  unread: unread.shape.unread,
  /** Where to go on: the `Last-Event-ID` of the next request. */
  place: z.string(),
  /** Whether more is there already. */
  hasMore: z.boolean(),
});
export type Events = z.infer<typeof events>;
