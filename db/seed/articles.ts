import { Marked, type Tokens } from 'marked';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import * as z from 'zod';
import { day, slug } from '#base/contract';
import { forms } from '#guidance/contract';
import { jobFunctions } from '#pathways/contract';

const front = z.strictObject({
  title: z.string().trim().min(3).max(120),
  date: day,
  author: z.string().trim().min(2).max(80),
  excerpt: z.string().trim().min(20).max(300),
  tags: z.array(z.string().trim().min(1).max(40)).max(8).default([]),
  forms: z.array(z.enum(forms)).default([]),
  functions: z.array(z.enum(jobFunctions)).default([]),
});

/** An article in one language: what stands above the text, and the text as safe HTML and as plain words. */
export interface Written extends z.infer<typeof front> {
  slug: string;
  locale: 'nl' | 'en';
  html: string;
  words: string;
}

/** A file that is no article, with every fault and the line it is on. */
export class ArticleFault extends Error {
  constructor(readonly file: string, readonly faults: { line: number; what: string }[]) {
    super([...new Set(faults.map(({ line, what }) => `${file}:${line}: ${what}`))].join('\n'));
    this.name = 'ArticleFault';
  }
}

/** Reads an article from Markdown with front matter. @throws ArticleFault with every fault and its line */
export function readArticle(file: string, source: string): Written {
  const [, name = '', locale] = /^(.+)\.(nl|en)\.md$/.exec(file) ?? [];
  const refuse = (line: number, what: string): never => { throw new ArticleFault(file, [{ line, what }]); };
  if (!slug.safeParse(name).success) refuse(1, 'the file is called <slug>.nl.md or <slug>.en.md, the slug in lower case with hyphens');
  const text = source.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
  if (!text.startsWith('---\n')) refuse(1, 'front matter must begin on the first line with ---');
  const end = text.indexOf('\n---\n', 3);
  if (end < 0) refuse(1, 'front matter is not closed with ---');
  const lines = new LineCounter();
  const document = parseDocument(text.slice(4, end + 1), { lineCounter: lines });
  // The front matter starts on the second line of the file.
  const lineOf = (offset: number) => lines.linePos(offset).line + 1;
  if (document.errors.length > 0) throw new ArticleFault(file, document.errors.map(({ pos, message }) => ({ line: lineOf(pos[0]), what: (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '') })));
  const read = front.safeParse(document.toJS() ?? {});
  if (!read.success) {
    throw new ArticleFault(file, read.error.issues.flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ line: lineOf(offsetOf(document, [key])), what: `${key} is not known here` }));
      const at = issue.path.join('.');
      return [{ line: lineOf(offsetOf(document, issue.path)), what: document.hasIn(issue.path) ? `${at}: ${issue.message}` : `${at} is missing` }];
    }));
  }
  const body = text.slice(end + 5).trim();
  if (!body) refuse(text.slice(0, end + 4).split('\n').length, 'there is no text');
  const html = toHtml(body);
  return { ...read.data, slug: name, locale: locale as 'nl' | 'en', html, words: wordsOf(html) };
}

/** Where a value stands; the nearest that there is for one that is missing. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const [key] = path;
  if (isMap(document.contents) && typeof key === 'string') {
    const pair = document.contents.items.find((item) => String(item.key) === key);
    const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
    if (range) return range[0];
  }
  return 0;
}

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** Into our own pages, or out over http(s); nothing else is a link. */
const isAddress = (href: string) => /^(https?:\/\/|\/(?!\/)|#)/.test(href);

/** Markdown as HTML in which nothing runs: HTML in it becomes text, links go to pages only, pictures become their words. */
export function toHtml(markdown: string): string {
  return reader.parse(markdown, { async: false }).trim();
}

const reader = new Marked({
  gfm: true,
  // Nothing is read as HTML, so what looks like it is written out as the text it is.
  tokenizer: { html: () => undefined, tag: () => undefined },
  renderer: {
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escaped(text),
    image: ({ text }: Tokens.Image) => escaped(text),
    link({ href, tokens }: Tokens.Link) {
      const words = this.parser.parseInline(tokens);
      return isAddress(href) ? `<a href="${escaped(href)}"${href.startsWith('http') ? ' rel="noopener"' : ''}>${words}</a>` : words;
    },
  },
});

/** The words of safe HTML, without markup. */
function wordsOf(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', '’').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim();
}

/** How many minutes reading takes, at two hundred words a minute. */
export const minutesOf = (words: string): number => Math.max(1, Math.round(words.split(' ').length / 200));
