import * as z from 'zod';
import { id, instant, permissions, prose, slug, text, whole } from '#base/contract';
import { parties } from '#proposals/contract';
import { attachment, FILES_A_MESSAGE } from './attachment';
import { MESSAGE_LENGTH } from './limits';

/** What one side writes to the other (bericht). */
export const newMessage = z.strictObject({
  text: prose(0, MESSAGE_LENGTH),
  /** Files that were sent for it, in order. */
  files: z.array(id).max(FILES_A_MESSAGE).default([]),
}).refine(({ text: words, files }) => words !== '' || files.length > 0, { path: ['text'], params: { text: { nl: 'Schrijf iets, of voeg een bestand toe.', en: 'Write something, or add a file.' } } });
export type NewMessage = z.output<typeof newMessage>;

export const message = z.object({
  id, /** Counted from 1 within its thread. */ number: z.int(),
  /** Empty when it was taken away. */
  text: z.string(), files: z.array(attachment), removedAt: instant.nullable(),
  isOwn: z.boolean(),
  /** Until when the reader can take it away; null when they cannot. */
  removableUntil: instant.nullable(),
});
export type Message = z.infer<typeof message>;

/** One line of a thread: a message, or something that happened between the messages. */
export const threadEntry = z.object({
  /** Names the entry within its thread. */
  key: z.string(), at: instant,
  /** Whose it is; null for what nobody did. */
  side: z.enum(parties).nullable(),
  /** Who did or wrote it; null where that is not known any more. */
  by: z.string().nullable(),
  message: message.nullable(),
  /** What happened, as a sentence; null for a message. */
  says: text.nullable(),
  /** What was written with what happened: the words of a proposal, or of a no. */
  quote: z.string().nullable(),
});
export type ThreadEntry = z.infer<typeof threadEntry>;

/** The conversation of a proposal, carried on into its collaboration (gesprek). */
export const thread = z.object({
  proposalId: id, collaborationId: id.nullable(), kind: slug, title: z.string(), programme: z.string(),
  company: z.object({ id, name: z.string() }), institution: z.object({ id, name: z.string() }),
  /** The reader's side. */
  side: z.enum(parties),
  /** How many messages of others the reader has not read, and the number of the first of them. */
  unread: z.int(), firstUnread: z.int().nullable(),
  /** The number of the last message: what a reading names. */
  last: z.int(),
  /** Newest first. */
  entries: z.array(threadEntry),
  /** The `cursor` of the entries before these; null when these are the first. */
  next: z.string().nullable(),
  can: permissions,
});
export type Thread = z.infer<typeof thread>;

export const threadQuery = z.strictObject({ cursor: z.string().max(300).optional() });
export type ThreadQuery = z.output<typeof threadQuery>;

/** As far as somebody has read. */
export const threadReading = z.strictObject({ through: whole(0, 1_000_000) });
export type ThreadReading = z.output<typeof threadReading>;
/** What is left to read in it. */
export const threadUnread = z.object({ unread: z.int() });
export type ThreadUnread = z.infer<typeof threadUnread>;
