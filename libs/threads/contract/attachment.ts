import * as z from 'zod';
import { id, instant, line } from '#base/contract';

/** Bytes of one file. */
export const FILE_BYTES = 10 * 1024 * 1024;
/** Files with one message. */
export const FILES_A_MESSAGE = 5;
/** So many files an hour from one person. */
export const FILES_AN_HOUR = 40;

/** What may be attached, by what is in it: each with the endings that its name may have. A file that can run something is not among them. */
export const FILE_TYPES = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'image/png': ['png'], 'image/jpeg': ['jpg', 'jpeg'], 'image/gif': ['gif'], 'image/webp': ['webp'],
  'text/plain': ['txt'], 'text/csv': ['csv'], 'text/markdown': ['md'],
} as const satisfies Record<string, readonly string[]>;
export type FileType = keyof typeof FILE_TYPES;
export const fileTypes = Object.keys(FILE_TYPES) as FileType[];

/** A file with a message (bijlage). */
export const attachment = z.object({ id, name: z.string(), type: z.enum(fileTypes as [FileType, ...FileType[]]), /** In bytes. */ size: z.int(), createdAt: instant });
export type Attachment = z.infer<typeof attachment>;

/** What the file is called where it comes from. */
export const attachmentName = z.strictObject({ name: line(1, 200).default('bestand') });
export type AttachmentName = z.output<typeof attachmentName>;
/** `download=true` gives the file itself. */
export const attachmentQuery = z.strictObject({ download: z.literal('true').optional() });
export type AttachmentQuery = z.output<typeof attachmentQuery>;
