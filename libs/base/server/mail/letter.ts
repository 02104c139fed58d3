import type { Locale, Text } from '#base/contract';
import type { CalendarEvent } from '../calendar/ics';

/** A mail in one language, before it becomes text and HTML. Text comes first: the HTML says nothing more. */
export interface Letter {
  subject: string;
  /** Paragraphs, facts and a table of points, in order. */
  blocks: Block[];
  /** The one thing the reader can do. */
  action?: { label: string; url: string };
  /** Why this mail came. */
  why: string;
  /** How to get less of it, or none. */
  leave?: Leave;
  /** What the reader can take over into their calendar, or take out of it. */
  invitation?: Invitation;
}

/** Something with a moment that is asked or called off; the reader of the mail is who is asked. */
export interface Invitation {
  method: 'REQUEST' | 'CANCEL';
  event: CalendarEvent;
  /** When it was said. */
  at: Date;
}

/** The way out of a mail that nobody has to get. */
export interface Leave {
  label: string;
  /** A page, for who follows the link. */
  page: string;
  /** Where a mail program unsubscribes by itself (RFC 8058). */
  oneClick: string;
}

export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; rows: [string, string][] };

/** The words of a mail in both languages, picked by its reader's. */
export const say = (locale: Locale, text: Text): string => text[locale];

const footer: Record<Locale, string> = {
  nl: 'Koppelvlak, waar ICT-bedrijven en opleidingen samenwerking afspreken.',
  en: 'Koppelvlak, where ICT companies and programmes agree on working together.',
};

/** The letter as plain text. */
export function asText(letter: Letter, locale: Locale): string {
  const blocks = letter.blocks.map((block) => {
    if (block.kind === 'facts') return block.rows.map(([name, value]) => `${name}: ${value}`).join('\n');
    return block.kind === 'heading' ? block.text.toUpperCase() : block.text;
  });
  if (letter.action) blocks.push(`${letter.action.label}:\n${letter.action.url}`);
  return `${[...blocks, '--', letter.why, ...(letter.leave ? [`${letter.leave.label}:\n${letter.leave.page}`] : []), footer[locale]].join('\n\n')}\n`;
}

const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const serif = `font-family:Georgia,'Times New Roman',serif`;
const sans = `font-family:'Segoe UI',Helvetica,Arial,sans-serif`;

/** The letter as HTML that old mail readers show too: one column, inline styles, no images, no tracking. */
export function asHtml(letter: Letter, locale: Locale): string {
  const blocks = letter.blocks.map((block) => {
    switch (block.kind) {
      case 'heading': return `<h2 style="margin:28px 0 8px;font-weight:500;font-size:20px;${serif}">${escape(block.text)}</h2>`;
      case 'text': return `<p style="margin:0 0 14px">${escape(block.text).replaceAll('\n', '<br>')}</p>`;
      case 'facts': return `<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="border-top:1px solid #1b1a17;margin:0 0 18px">${
        block.rows.map(([name, value]) => `<tr><td style="padding:8px 16px 8px 0;border-bottom:1px solid #d5cdbb;color:#4b473f;vertical-align:top;width:34%">${escape(name)}</td>` +
          `<td style="padding:8px 0;border-bottom:1px solid #d5cdbb;vertical-align:top">${escape(value)}</td></tr>`).join('')}</table>`;
    }
  });
  const action = letter.action
    ? `<p style="margin:24px 0"><a href="${escape(letter.action.url)}" style="display:inline-block;background:#1b3f7d;color:#fdfbf6;padding:12px 20px;border-radius:3px;text-decoration:none;font-weight:600">${escape(letter.action.label)}</a></p>`
    : '';
  const leave = letter.leave ? `<br><a href="${escape(letter.leave.page)}" style="color:#1b3f7d">${escape(letter.leave.label)}</a>` : '';
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(letter.subject)}</title></head>` +
    `<body style="margin:0;background:#f5f1e7;color:#1b1a17;font-size:16px;line-height:1.5;${sans}"><div style="max-width:600px;margin:0 auto;padding:24px 20px">` +
    `<p style="margin:0 0 20px;padding:0 0 12px;border-bottom:1px solid #1b1a17;font-size:22px;font-weight:600;${serif}">Koppelvlak</p>` +
    `<h1 style="margin:0 0 16px;font-weight:500;font-size:26px;line-height:1.2;${serif}">${escape(letter.subject)}</h1>${blocks.join('')}${action}` +
    `<p style="margin:32px 0 0;padding:12px 0 0;border-top:1px solid #d5cdbb;color:#4b473f;font-size:14px">${escape(letter.why)}${leave}<br>${footer[locale]}</p></div></body></html>\n`;
}
