import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Letter, type MailWriter } from '#base/server';

interface Told { postingId: string; title: string; direction: 'offer' | 'request'; programme: string; company: string; institution: string }
const told = statement<Told>('proposals.partner-told',
  `select g.id as "postingId", g.title, g.direction, r.name as programme, c.name as company, i.name as institution from proposal p join posting g on g.id = p.posting_id join programme r on r.id = p.programme_id
   join organisation c on c.id = p.company_id join organisation i on i.id = p.institution_id where p.id = $1`);

/** To who posted along: somebody responds, and the lead answers. */
@Injectable()
@Writes('proposal-partner')
export class ProposalPartnerMail implements MailWriter<{ proposalId: string }> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ proposalId }: { proposalId: string }, locale: Locale): Promise<Letter | null> {
    const found = await this.db.one(told, [proposalId]);
    if (!found) return null;
    const { postingId, title, direction, programme, company, institution } = found;
    const [who, lead] = direction === 'offer' ? [`${programme}, ${institution}`, company] : [company, institution];
    const url = `${this.options.publicUrl}/${locale}/postings/${postingId}`;
    return locale === 'nl'
      ? { subject: `Er is een reactie op wat jullie samen plaatsten: ${title}`, blocks: [{ kind: 'text', text: `${who} reageert op jullie plaatsing. ${lead} is penvoerder en antwoordt. Komt er een samenwerking van, dan staan jullie erbij en lees je mee.` }],
          action: { label: 'Bekijk de plaatsing', url }, why: 'Je krijgt dit bericht omdat jouw organisatie meedoet met deze plaatsing.' }
      : { subject: `Somebody responds to what you posted together: ${title}`, blocks: [{ kind: 'text', text: `${who} responds to your posting. ${lead} is the lead and answers. If a collaboration comes of it, you are named in it and read along.` }],
          action: { label: 'View the posting', url }, why: 'You get this message because your organisation takes part in this posting.' };
  }
}
