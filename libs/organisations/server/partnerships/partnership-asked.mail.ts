import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Letter, type MailWriter } from '#base/server';
import { PARTNERSHIP_KINDS, type Partaking, type PartnershipKind } from '#organisations/contract';

interface News { name: string; slug: string; kind: PartnershipKind; organisation: string; standing: Partaking }
const news = statement<News>('organisations.partnership-news',
  `select o.name, o.slug, p.kind, a.name as organisation, m.status as standing from partnership_member m join partnership p on p.organisation_id = m.partnership_id and p.ended_at is null
   join organisation o on o.id = m.partnership_id join organisation a on a.id = m.organisation_id where m.partnership_id = $1 and m.organisation_id = $2`);

/** To the administrators of an organisation: a partnership asks it to take part, or HCA-ICT has added it. */
@Injectable()
@Writes('partnership-asked')
export class PartnershipAsked implements MailWriter<{ partnershipId: string; organisationId: string }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ partnershipId, organisationId }: { partnershipId: string; organisationId: string }, locale: Locale): Promise<Letter | null> {
    const told = await this.db.one(news, [partnershipId, organisationId]);
    // Who has answered meanwhile, or was taken off, needs no question.
    if (told?.standing !== 'invited' && told?.standing !== 'member') return null;
    const { name, kind, organisation, standing } = told;
    const url = `${this.options.publicUrl}/${locale}/organisation/partnerships`;
    const what = PARTNERSHIP_KINDS[kind][locale];
    if (locale === 'nl') {
      return {
        subject: standing === 'invited' ? `${name} vraagt of jullie meedoen` : `${organisation} doet mee in ${name}`,
        blocks: [{ kind: 'text', text: standing === 'invited' ? `${name} (${what}) vraagt ${organisation} erbij. Zeg je ja, dan staan jullie op de pagina van ${name}, en ${name} op die van jullie. Nee zeggen mag ook, en stoppen kan altijd.` : `${organisation} staat nu bij ${name} (${what}). Klopt dat niet, dan haal je jullie er zelf weer af.` }],
        action: { label: standing === 'invited' ? 'Geef antwoord' : 'Bekijk waar jullie meedoen', url }, why: `Je krijgt dit bericht omdat je beheerder bent van ${organisation}.`,
      };
    }
    return {
      subject: standing === 'invited' ? `${name} asks whether you take part` : `${organisation} takes part in ${name}`,
      blocks: [{ kind: 'text', text: standing === 'invited' ? `${name} (${what}) asks ${organisation} to join. If you say yes, you stand on the page of ${name}, and ${name} on yours. You may say no, and stop at any time.` : `${organisation} now stands with ${name} (${what}). If that is wrong, you take yourselves off again.` }],
      action: { label: standing === 'invited' ? 'Answer' : 'See where you take part', url }, why: `You get this message because you are administrator of ${organisation}.`,
    };
  }
}
