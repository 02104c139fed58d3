import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Letter, type MailWriter } from '#base/server';
import { Words, type NoticeWords, type NoticeWriter } from '#notifications/server';
import type { SavedSearchDraft } from '#postings/contract';
import { isOpen } from '../open-postings';
import { searchAddress } from './search-address';

interface Args { searchId: string; count: string; postingIds: string }
interface Found { name: string; filter: SavedSearchDraft['query']; count: number; postings: { id: string; title: string }[] }

const searches = statement<{ id: string; name: string; filter: SavedSearchDraft['query'] }>('postings.searches-told', `select id, name, filter from saved_search where id = any($1::uuid[])`);
const postings = statement<{ id: string; title: string }>('postings.found-told', `select p.id, p.title from posting p where p.id = any($1::uuid[]) and ${isOpen}`);

const idsOf = ({ postingIds }: Args) => postingIds.split(',');

/** What the inbox and the digest say about what is new in a search: nothing once it is kept no longer, or nothing of it is open. */
@Injectable()
@Words(['search-found'])
export class SearchNotices implements NoticeWriter<Args> {
  constructor(private readonly db: Db) {}

  async word(_: string, all: readonly Args[]): Promise<(NoticeWords | null)[]> {
    return (await this.found(all)).map((found) => found && wordsOf(found));
  }

  async found(all: readonly Args[]): Promise<(Found | null)[]> {
    const [kept, open] = await Promise.all([this.db.query(searches, [all.map(({ searchId }) => searchId)]), this.db.query(postings, [all.flatMap(idsOf)])]);
    const [search, posting] = [new Map(kept.map((row) => [row.id, row])), new Map(open.map((row) => [row.id, row]))];
    return all.map((args) => {
      const [own, named] = [search.get(args.searchId), idsOf(args)];
      const still = named.flatMap((id) => posting.get(id) ?? []);
      const count = Number(args.count) - named.length + still.length;
      return own && count > 0 ? { ...own, count, postings: still } : null;
    });
  }
}

function wordsOf({ name, count, postings: named }: Found): NoticeWords & { title: { nl: string; en: string } } {
  const n = count > 99 ? '99+' : count;
  const titles = named.map(({ title }) => `“${title}”`).join(', ');
  const more = count - named.length;
  const line = { nl: titles + (more > 0 && titles ? ` en nog ${more > 99 ? '99+' : more}` : ''), en: titles + (more > 0 && titles ? ` and ${more > 99 ? '99+' : more} more` : '') };
  return {
    title: { nl: `${n} ${count === 1 ? 'nieuwe plaatsing' : 'nieuwe plaatsingen'} bij “${name}”`, en: `${n} new ${count === 1 ? 'posting' : 'postings'} for “${name}”` },
    line: titles ? line : null,
  };
}

/** To who wants each search by a mail of its own. */
@Injectable()
@Writes('search-found')
export class SearchFound implements MailWriter<Args> {
  constructor(private readonly notices: SearchNotices, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write(args: Args, locale: Locale): Promise<Letter | null> {
    const [found] = await this.notices.found([args]);
    if (!found) return null;
    const pick = (nl: string, en: string) => ({ nl, en })[locale];
    const home = `${this.options.publicUrl}/${locale}`;
    const more = found.count - found.postings.length;
    return {
      subject: wordsOf(found).title[locale],
      blocks: [
        { kind: 'text', text: pick(`Dit kwam erbij in de zoekopdracht “${found.name}” die je bewaart.`, `This came up in the search “${found.name}” that you keep.`) },
        ...found.postings.map(({ id, title }) => ({ kind: 'text' as const, text: `${title}\n${home}/postings/${id}` })),
        ...(more > 0 ? [{ kind: 'text' as const, text: pick(`En nog ${more > 99 ? '99+' : more}.`, `And ${more > 99 ? '99+' : more} more.`) }] : []),
      ],
      action: { label: pick('Bekijk je zoekopdracht', 'Look at your search'), url: `${home}${searchAddress(found.filter, args.searchId)}` },
      why: pick('Je krijgt deze mail omdat je deze zoekopdracht bewaart.', 'You get this mail because you keep this search.'),
    };
  }
}
