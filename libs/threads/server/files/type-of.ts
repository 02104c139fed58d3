import { fileTypeFromBuffer } from 'file-type';
import { FILE_TYPES, type FileType } from '#threads/contract';

const texts: Record<string, FileType> = { txt: 'text/plain', csv: 'text/csv', md: 'text/markdown' };
const endingOf = (name: string) => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** What a file is, by what is in it; its name only tells apart what is text. Null for what may not be attached. */
export async function typeOf(bytes: Buffer, name: string): Promise<FileType | null> {
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (found) return found in FILE_TYPES ? (found as FileType) : null;
  return isText(bytes) ? texts[endingOf(name)] ?? null : null;
}

/** The name under which it is kept: one that ends as its content does, so that nothing is opened as what it is not. */
export function nameFor(name: string, type: FileType): string {
  const plain = name.replace(/[/\\:*?"<>|]/g, '-').replace(/^\.+/, '').trim() || 'bestand';
  const endings: readonly string[] = FILE_TYPES[type];
  return endings.includes(endingOf(plain)) ? plain : `${plain.slice(0, 190)}.${endings[0]}`;
}

function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
