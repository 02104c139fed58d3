import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Letter, type MailWriter } from '#base/server';

interface News { company: string; verification: string; text: string; titles: string[]; drafts: string[] }

// What was opened at the approval, and what became a draft again because a date had passed.
const news = statement<News>('postings.company-verified', `
  select o.name as company, c.verification, e.text,
    array(select title from posting where owner_id = o.id and status = 'published' and published_at >= e.at order by published_at, id) as titles,
    array(select title from posting where owner_id = o.id and status = 'draft' and id = any(string_to_array($3, ',')::uuid[]) order by id) as drafts
  from organisation o join company c on c.organisation_id = o.id join verification_event e on e.id = $2 where o.id = $1`);

/** To the administrators of a company: it was checked, and what waited is open now. */
@Injectable()
@Writes('company-verified')
export class CompanyVerified implements MailWriter<{ companyId: string; eventId: string; draftIds: string }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ companyId, eventId, draftIds }: { companyId: string; eventId: string; draftIds: string }, locale: Locale): Promise<Letter | null> {
    const found = await this.db.one(news, [companyId, eventId, draftIds]);
    if (found?.verification !== 'verified') return null;
    const { company, text, titles, drafts } = found;
    const list = (all: string[]) => all.map((title) => `“${title}”`).join(', ');
    const url = `${this.options.publicUrl}/${locale}/workspace`;
    return locale === 'nl'
      ? {
          subject: titles.length > 0 ? `${company} is goedgekeurd: je plaatsing staat open` : `${company} is goedgekeurd`,
          blocks: [
            { kind: 'text', text: 'HCA-ICT heeft jullie gecontroleerd. Dat gebeurt één keer, voor alle scholen. Wat je vanaf nu publiceert, staat meteen open.' },
            ...(titles.length > 0 ? [{ kind: 'text' as const, text: `Nu open: ${list(titles)}. Opleidingen die passen, krijgen bericht.` }] : []),
            ...(drafts.length > 0 ? [{ kind: 'text' as const, text: `Weer een concept, omdat een datum intussen voorbij is: ${list(drafts)}. Pas de datum aan en publiceer opnieuw.` }] : []),
            ...(text ? [{ kind: 'text' as const, text }] : []),
          ],
          action: { label: 'Naar je werkplek', url }, why: `Je krijgt dit bericht omdat je beheerder bent van ${company}.`,
        }
      : {
          subject: titles.length > 0 ? `${company} has been approved: your posting is open` : `${company} has been approved`,
          blocks: [
            { kind: 'text', text: 'HCA-ICT has checked you. That happens once, for all schools. What you publish from now on is open at once.' },
            ...(titles.length > 0 ? [{ kind: 'text' as const, text: `Open now: ${list(titles)}. Programmes that fit hear of it.` }] : []),
            ...(drafts.length > 0 ? [{ kind: 'text' as const, text: `A draft again, because a date has passed in the meantime: ${list(drafts)}. Change the date and publish again.` }] : []),
            ...(text ? [{ kind: 'text' as const, text }] : []),
          ],
          action: { label: 'To your workspace', url }, why: `You get this message because you are administrator of ${company}.`,
        };
  }
}
