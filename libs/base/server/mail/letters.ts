import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Locale } from '#base/contract';
import { Db } from '../db/db';
import { BASE_OPTIONS } from '../tokens';
import { asHtml, asText, type Leave, type Letter } from './letter';

/** Writes one kind of mail from ids; null when by now there is nothing to say. */
export interface MailWriter<A = Record<string, string>> {
  write(args: A, locale: Locale): Promise<Letter | null>;
}

/** Marks a provider as the writer of a kind of mail. */
export const Writes = DiscoveryService.createDecorator<string>();

/** Knows the way out of a mail; there is at most one who does. */
export interface WayOut {
  of(personId: string, topic: string, locale: Locale): Promise<Leave>;
}

/** Marks the provider that knows the way out. */
export const KnowsTheWayOut = DiscoveryService.createDecorator();

/** A mail as far as its words are made of it. */
interface Unwritten {
  id: string;
  template: string;
  locale: Locale;
  args: Record<string, string>;
  /** Whose choice it is to get it, and by what they choose; null when it is nobody's. */
  person_id?: string | null;
  topic?: string | null;
}

/** Has the words of a mail written by the one writer of its template. */
@Injectable()
export class Letters {
  private writers: Map<string, MailWriter> | null = null;
  private wayOut: WayOut | undefined;

  constructor(private readonly db: Db, private readonly discovery: DiscoveryService, @Inject(BASE_OPTIONS) private readonly options: { demo: boolean }) {}

  /** The letter in its reader's language; null when there is nothing to say any more. A demo keeps it in the other language too, to be looked at. */
  async of(mail: Unwritten): Promise<Letter | null> {
    const writer = this.writer(mail.template);
    const letter = await this.withWayOut(mail, await writer.write(mail.args, mail.locale));
    if (letter && this.options.demo) await this.keepOtherLanguage(mail, writer);
    return letter;
  }

  private async withWayOut({ person_id: personId, topic, locale }: Unwritten, letter: Letter | null): Promise<Letter | null> {
    if (!letter || !personId || !topic) return letter;
    this.wayOut ??= this.discovery.getProviders({ metadataKey: KnowsTheWayOut.KEY })[0]?.instance as WayOut | undefined;
    return this.wayOut ? { ...letter, leave: await this.wayOut.of(personId, topic, locale) } : letter;
  }

  private async keepOtherLanguage(mail: Unwritten, writer: MailWriter): Promise<void> {
    const { id, args } = mail;
    const locale: Locale = mail.locale === 'nl' ? 'en' : 'nl';
    const letter = await this.withWayOut({ ...mail, locale }, await writer.write(args, locale));
    if (!letter) return;
    await this.db.note('mail.rendering',
      `insert into demo_rendering (mail_id, locale, subject, text_body, html_body) values ($1, $2, $3, $4, $5) on conflict (mail_id) do nothing`,
      [id, locale, letter.subject, asText(letter, locale), asHtml(letter, locale)]);
  }

  private writer(template: string): MailWriter {
    this.writers ??= new Map(this.discovery.getProviders({ metadataKey: Writes.KEY })
      .map((wrapper) => [this.discovery.getMetadataByDecorator(Writes, wrapper) as string, wrapper.instance as MailWriter]));
    const writer = this.writers.get(template);
    if (!writer) throw new Error(`No writer for mail ${template}`);
    return writer;
  }
}
