import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Text } from '#base/contract';
import type { Tx } from '../db/tx';
import type { Recipient } from './mails';

/** Somebody to tell; without an account they have no inbox and no settings, and get the mail. */
export interface Reader extends Recipient {
  personId: string | null;
}

/** One thing to tell one person. */
export interface News {
  /** What people choose by how often they want mail. */
  topic: string;
  /** What happened; the name of the notice's words, and of the mail. */
  template: string;
  /** Names the matter: told once to each person. */
  key: string;
  to: Reader;
  /** Ids that the words are made from. */
  args: Record<string, string>;
  /** The page it is about, without a language. */
  link: string;
  /** As one of whom they are told; who leaves it no longer reads it. */
  organisationId?: string | null;
  /** Whose quiet weeks hold up the mail. */
  institutionId?: string | null;
  /** `needed`: goes at once whatever they chose, as it brings what they cannot do without. */
  mail?: 'as-set' | 'needed';
}

/** Puts news in inboxes and mails it as each reader has set; the one who does is a domain above those that tell. */
export interface TellsPeople {
  tell(tx: Tx, news: readonly News[]): Promise<void>;
}

/** Marks the provider that tells people. */
export const Tells = DiscoveryService.createDecorator();

/** How a domain below the notifications tells people something, in the transaction of what happened. */
@Injectable()
export class Telling {
  private teller: TellsPeople | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  tell(tx: Tx, news: readonly News[]): Promise<void> {
    this.teller ??= this.discovery.getProviders({ metadataKey: Tells.KEY })[0]?.instance as TellsPeople | undefined;
    if (!this.teller) throw new Error('Nobody tells people');
    return this.teller.tell(tx, news);
  }
}

/** A notice in words: one sentence, and a line below it where that helps. */
export interface NoticeWords {
  title: Text;
  line?: Text | null;
  /** It stands in the inbox as it was; nobody is mailed about it any more. */
  isOver?: boolean;
}

/** Words the notices of a template, all of a page together; null for what there is nothing to say about any more. */
export interface NoticeWriter<A = Record<string, string>> {
  word(template: string, all: readonly A[]): Promise<(NoticeWords | null)[]>;
}

/** Marks a provider as the one that words the notices of these templates. */
export const Words = DiscoveryService.createDecorator<readonly string[]>();

/** What somebody wrote, as a line of a notice: its beginning, in both languages the same. */
export function quoted(text: string): Text | null {
  const [line = ''] = text.trim().split('\n');
  const short = line.length > 160 ? `${line.slice(0, 157).trimEnd()}…` : line;
  return short === '' ? null : { nl: `“${short}”`, en: `“${short}”` };
}
