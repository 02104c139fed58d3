import { Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { Db, quoted, statement, Words, type NoticeWords, type NoticeWriter } from '#base/server';
import { SILENCE, type PartnerStatus } from '#postings/contract';

interface Place { id: string; status: PartnerStatus; isAskedToLead: boolean; title: string; lead: string; partner: string }
const places = statement<Place>('postings.partners-told',
  `select t.id, t.status, t.lead_asked_at is not null as "isAskedToLead", p.title, l.name as lead, q.name as partner from posting_partner t join posting p on p.id = t.posting_id
   join organisation l on l.id = p.owner_id join organisation q on q.id = t.organisation_id where t.id = any($1::uuid[])`);

/** What the inbox says about posting together. */
@Injectable()
@Words(['partner-invited', 'partner-answered', 'lead-asked', 'lead-taken', 'lead-refused'])
export class PartnerNotices implements NoticeWriter<{ partnerId: string }> {
  constructor(private readonly db: Db) {}

  async word(template: string, all: readonly { partnerId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(places, [all.map(({ partnerId }) => partnerId)])).map((row) => [row.id, row]));
    return all.map(({ partnerId }) => {
      const place = found.get(partnerId);
      return place ? partnerWords(template, place) : null;
    });
  }
}

function partnerWords(template: string, { status, isAskedToLead, title, lead, partner }: Place): NoticeWords {
  const name: Text = title ? { nl: `“${title}”`, en: `“${title}”` } : { nl: 'een plaatsing', en: 'a posting' };
  switch (template) {
    case 'partner-invited': return { title: { nl: `${lead} vraagt jullie mee te doen`, en: `${lead} asks you to take part` }, line: name, isOver: status !== 'invited' };
    case 'lead-asked': return { title: { nl: `${lead} vraagt jullie penvoerder te worden`, en: `${lead} asks you to become the lead` }, line: name, isOver: !isAskedToLead };
    case 'lead-taken': return { title: { nl: `${lead} is nu penvoerder van ${name.nl}`, en: `${lead} now leads ${name.en}` } };
    case 'lead-refused': return { title: { nl: `${partner} wordt geen penvoerder van ${name.nl}`, en: `${partner} does not become the lead of ${name.en}` } };
    default: return { title: answered[status](name, lead, partner) };
  }
}

/** What a partner said, as it stands now. */
const answered: Record<PartnerStatus, (name: Text, lead: string, partner: string) => Text> = {
  invited: ({ nl, en }, _, partner) => ({ nl: `${partner} is opnieuw gevraagd voor ${nl}`, en: `${partner} was asked again for ${en}` }),
  confirmed: ({ nl, en }, _, partner) => ({ nl: `${partner} doet mee met ${nl}`, en: `${partner} takes part in ${en}` }),
  declined: ({ nl, en }, _, partner) => ({ nl: `${partner} doet niet mee met ${nl}`, en: `${partner} does not take part in ${en}` }),
  left: ({ nl, en }, _, partner) => ({ nl: `${partner} doet niet langer mee met ${nl}`, en: `${partner} no longer takes part in ${en}` }),
  removed: ({ nl, en }, lead) => ({ nl: `${lead} gaat zonder jullie verder met ${nl}`, en: `${lead} goes on with ${en} without you` }),
};

interface About { id: string; status: string; pausedBy: string | null; title: string; refusal: string | null; company: string; institution: string | null }
const postings = statement<About>('postings.told',
  `select p.id, p.status, p.paused_by as "pausedBy", p.title, p.refusal, c.name as company, i.name as institution from posting p join organisation c on c.id = p.owner_id
   left join organisation i on i.id = p.entered_by where p.id = any($1::uuid[])`);

/** What the inbox says about a posting itself: left to its company, taken over or not, or paused because nobody answered. */
@Injectable()
@Words(['posting-handed-over', 'entered-answered', 'posting-silence'])
export class PostingNotices implements NoticeWriter<{ postingId: string }> {
  constructor(private readonly db: Db) {}

  async word(template: string, all: readonly { postingId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(postings, [all.map(({ postingId }) => postingId)])).map((row) => [row.id, row]));
    return all.map(({ postingId }) => {
      const posting = found.get(postingId);
      return posting ? postingWords(template, posting) : null;
    });
  }
}

function postingWords(template: string, { status, pausedBy, title, refusal, company, institution }: About): NoticeWords {
  const name = { nl: `“${title}”`, en: `“${title}”` };
  if (template === 'posting-silence') {
    return { title: { nl: `Gepauzeerd: ${title}`, en: `Paused: ${title}` }, isOver: pausedBy !== 'silence',
      line: pausedBy === 'silence' ? { nl: `${SILENCE.proposals} voorstellen bleven zonder antwoord. Eén klik zet haar weer open.`, en: `${SILENCE.proposals} proposals were left unanswered. One click opens it again.` }
        : { nl: `${SILENCE.proposals} voorstellen bleven zonder antwoord.`, en: `${SILENCE.proposals} proposals were left unanswered.` } };
  }
  if (template === 'posting-handed-over') return { title: { nl: `${institution ?? company} vulde een plaatsing voor jullie in`, en: `${institution ?? company} filled in a posting for you` }, line: name, isOver: status !== 'draft' };
  return refusal ? { title: { nl: `${company} neemt ${name.nl} niet over`, en: `${company} does not take over ${name.en}` }, line: quoted(refusal) }
    : { title: { nl: `${company} neemt ${name.nl} over`, en: `${company} takes over ${name.en}` } };
}

const companies = statement<{ id: string; name: string; isVerified: boolean }>('postings.verified-told',
  `select o.id, o.name, c.verification = 'verified' as "isVerified" from company c join organisation o on o.id = c.organisation_id where o.id = any($1::uuid[])`);

/** What the inbox says about a company that HCA-ICT knows from now on. */
@Injectable()
@Words(['company-verified'])
export class VerifiedNotices implements NoticeWriter<{ companyId: string }> {
  constructor(private readonly db: Db) {}

  async word(_: string, all: readonly { companyId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(companies, [all.map(({ companyId }) => companyId)])).map((row) => [row.id, row]));
    return all.map(({ companyId }) => {
      const company = found.get(companyId);
      return company ? { title: { nl: `${company.name} is goedgekeurd`, en: `${company.name} has been approved` },
        line: { nl: 'Wat je publiceert, staat meteen open.', en: 'What you publish is open at once.' }, isOver: !company.isVerified } : null;
    });
  }
}
