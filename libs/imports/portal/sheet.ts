import { PART_SIZE } from '#imports/contract';

/** The text of a file: UTF-8, or what older spreadsheets write. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: Excel on Windows writes its own.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A workbook is a zip of files: its first bytes say so. */
export const isWorkbook = (bytes: ArrayBuffer): boolean => new Uint8Array(bytes.slice(0, 2)).join() === '80,75';

/** Cuts a text in parts that the API takes; no character is cut in two. */
export function partsOf(text: string, size = PART_SIZE): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    let until = Math.min(from + size, text.length);
    const last = text.charCodeAt(until - 1);
    if (until < text.length && last >= 0xd800 && last <= 0xdbff) until -= 1;
    parts.push(text.slice(from, until));
    from = until;
  }
  return parts;
}

/** Rows as a sheet for Dutch spreadsheets. What a spreadsheet would take for a formula is made text. */
export function sheetOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
