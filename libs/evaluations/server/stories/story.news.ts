import { Inject, Injectable } from '@nestjs/common';
import type { Locale, Text } from '#base/contract';
import { BASE_OPTIONS, Db, say, statement, Words, Writes, type Letter, type MailWriter, type NoticeWords, type NoticeWriter, type Tx } from '#base/server';
import type { Side } from '#collaborations/contract';
import { Notices } from '#notifications/server';
import { analysts } from '#organisations/server';
import { companyPeople, managersOf } from '#proposals/server';
import type { StoryRow } from './reading';

const templates = ['story-waits', 'story-to-publish', 'story-published', 'story-returned', 'story-withdrawn'] as const;
export type StoryTemplate = (typeof templates)[number];
/** Whom it tells: a side, or HCA-ICT's desk. */
interface Args { collaborationId: string; to: Side | 'desk' }
interface Told { id: string; title: string; company: string; institution: string; sentence: string | null; slug: string }

const told = statement<Told>('evaluations.stories-told',
  `select b.id, s.title_nl as title, c.name as company, i.name as institution, s.returned_sentence as sentence, s.slug from story s join collaboration b on b.id = s.collaboration_id
   join organisation c on c.id = b.company_id join organisation i on i.id = b.institution_id where b.id = any($1::uuid[])`);

/** Tells people how a story stands. */
@Injectable()
export class StoryNews {
  constructor(private readonly notices: Notices) {}

  async toSide(tx: Tx, template: StoryTemplate, { collaborationId, programmeId, companyId, institutionId }: StoryRow, side: Side, key: string): Promise<void> {
    const [of] = await tx.sql<{ proposalId: string }>(`select proposal_id as "proposalId" from collaboration where id = $1`, [collaborationId]);
    const people = side === 'company' ? await companyPeople(tx, of ? [of.proposalId] : []) : await managersOf(tx, [programmeId]);
    await this.notices.tell(tx, people.map(({ personId, address, name, locale }) => ({
      topic: 'collaborations', template, key, to: { personId, address, name, locale }, args: { collaborationId, to: side }, link: `/collaborations/${collaborationId}/story`, organisationId: side === 'company' ? companyId : institutionId, institutionId })));
  }

  async toDesk(tx: Tx, template: StoryTemplate, { collaborationId }: StoryRow, key: string): Promise<void> {
    await this.notices.tell(tx, (await analysts(tx)).map((to) => ({ topic: 'desk', template, key, to, args: { collaborationId, to: 'desk' }, link: '/desk/stories' })));
  }
}

/** What is said, in the inbox and as the subject of the mail; and what there is to do. */
function words(template: StoryTemplate, { title, company, institution, sentence }: Told, to: Args['to']): { title: Text; line: Text; action: Text } {
  const other = to === 'company' ? institution : company;
  const both = `${institution} | ${company}`;
  const look: Text = { nl: 'Bekijk het verhaal', en: 'View the story' };
  switch (template) {
    case 'story-waits': return { title: { nl: `${other} schreef aan jullie verhaal`, en: `${other} worked on your story` }, line: { nl: `“${title}”. Lees het, pas aan wat anders moet, en zeg ja als het klopt.`, en: `“${title}”. Read it, change what should be different, and say yes when it is right.` }, action: look };
    case 'story-to-publish': return { title: { nl: `Een verhaal wacht op plaatsing: ${both}`, en: `A story waits to be published: ${both}` }, line: { nl: `“${title}”. Beide kanten zeiden ja.`, en: `“${title}”. Both sides said yes.` }, action: { nl: 'Naar de wachtrij', en: 'To the queue' } };
    case 'story-published': return { title: { nl: 'Jullie verhaal staat op de site', en: 'Your story is on the site' }, line: { nl: `“${title}” staat in de bibliotheek, naast de voorbeelden uit het handboek. Dank je wel: anderen leren ervan.`, en: `“${title}” stands in the library, beside the handbook’s examples. Thank you: others learn from it.` }, action: look };
    case 'story-returned': return { title: { nl: 'HCA-ICT vraagt een aanpassing aan jullie verhaal', en: 'HCA-ICT asks for a change to your story' }, line: { nl: `“${title}”: ${sentence ?? ''}`, en: `“${title}”: ${sentence ?? ''}` }, action: { nl: 'Pas het aan', en: 'Change it' } };
    case 'story-withdrawn': return to === 'desk'
      ? { title: { nl: `Een verhaal is van de site gehaald: ${both}`, en: `A story was taken off the site: ${both}` }, line: { nl: `“${title}”. Een van beide trok de toestemming in.`, en: `“${title}”. One of them took consent back.` }, action: { nl: 'Naar de wachtrij', en: 'To the queue' } }
      : { title: { nl: `${other} haalde jullie verhaal van de site`, en: `${other} took your story off the site` }, line: { nl: `“${title}”. Dat mag altijd. Met een nieuw ja van beide kanten komt het terug.`, en: `“${title}”. That is always allowed. With a new yes of both it comes back.` }, action: look };
  }
}

/** What the inbox says about stories. */
@Injectable()
@Words([...templates])
export class StoryNotices implements NoticeWriter<Args & Record<string, string>> {
  constructor(private readonly db: Db) {}

  async word(template: string, all: readonly Args[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(told, [all.map(({ collaborationId }) => collaborationId)])).map((row) => [row.id, row]));
    return all.map(({ collaborationId, to }) => {
      const one = found.get(collaborationId);
      if (!one) return null;
      const { title, line } = words(template as StoryTemplate, one, to);
      return { title, line };
    });
  }
}

abstract class StoryMail implements MailWriter<Args & Record<string, string>> {
  protected abstract readonly template: StoryTemplate;

  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ collaborationId, to }: Args, locale: Locale): Promise<Letter | null> {
    const [one] = await this.db.query(told, [[collaborationId]]);
    if (!one) return null;
    const { title, line, action } = words(this.template, one, to);
    const path = to === 'desk' ? '/desk/stories' : `/collaborations/${collaborationId}/story`;
    return {
      subject: say(locale, title), blocks: [{ kind: 'text', text: say(locale, line) }], action: { label: say(locale, action), url: `${this.options.publicUrl}/${locale}${path}` },
      why: say(locale, to === 'desk' ? { nl: 'Je krijgt dit bericht omdat je bij HCA-ICT verhalen plaatst.', en: 'You get this message because you publish stories at HCA-ICT.' }
        : { nl: 'Je krijgt dit bericht omdat je bij deze samenwerking betrokken bent.', en: 'You get this message because you are part of this collaboration.' }),
    };
  }
}

/** To a side: the other worked on the story, or said yes to it. */
@Injectable()
@Writes('story-waits')
export class StoryWaitsMail extends StoryMail { protected readonly template = 'story-waits'; }

/** To HCA-ICT: both said yes. */
@Injectable()
@Writes('story-to-publish')
export class StoryToPublishMail extends StoryMail { protected readonly template = 'story-to-publish'; }

/** To both: it is on the site. */
@Injectable()
@Writes('story-published')
export class StoryPublishedMail extends StoryMail { protected readonly template = 'story-published'; }

/** To both: HCA-ICT asks for a change. */
@Injectable()
@Writes('story-returned')
export class StoryReturnedMail extends StoryMail { protected readonly template = 'story-returned'; }

/** To the other side and HCA-ICT: it is off the site. */
@Injectable()
@Writes('story-withdrawn')
export class StoryWithdrawnMail extends StoryMail { protected readonly template = 'story-withdrawn'; }

export const storyMails = [StoryWaitsMail, StoryToPublishMail, StoryPublishedMail, StoryReturnedMail, StoryWithdrawnMail];
