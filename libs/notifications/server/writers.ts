import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Words, type NoticeWords, type NoticeWriter } from '#base/server';

const gone: NoticeWords = { title: { nl: 'Dit is er niet meer', en: 'This is no longer here' }, line: null };

/** Has notices worded by the domains that told them. */
@Injectable()
export class NoticeWriters {
  private writers: Map<string, NoticeWriter> | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  /** The words of each, in order, and whether what it is about is still there. */
  async of(notices: readonly { template: string; args: Record<string, string> }[]): Promise<(NoticeWords & { isThere: boolean })[]> {
    const worded = new Map<object, NoticeWords | null>();
    await Promise.all([...Map.groupBy(notices, ({ template }) => template)].map(async ([template, same]) => {
      const words = await this.writer(template).word(template, same.map(({ args }) => args));
      same.forEach((one, place) => worded.set(one, words[place] ?? null));
    }));
    return notices.map((one) => {
      const words = worded.get(one);
      return words ? { ...words, isThere: true } : { ...gone, isThere: false };
    });
  }

  private writer(template: string): NoticeWriter {
    this.writers ??= new Map(this.discovery.getProviders({ metadataKey: Words.KEY })
      .flatMap((wrapper) => (this.discovery.getMetadataByDecorator(Words, wrapper) ?? []).map((name) => [name, wrapper.instance as NoticeWriter] as const)));
    const writer = this.writers.get(template);
    if (!writer) throw new Error(`Nobody words notices of ${template}`);
    return writer;
  }
}
