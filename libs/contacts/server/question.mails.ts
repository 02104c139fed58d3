import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { BASE_OPTIONS, Db, statement, Writes, type Letter, type MailWriter } from '#base/server';

interface Asked { text: string; about: string | null; name: string; answer: string | null }
interface Options { publicUrl: string }
type Args = { questionId: string };

const asked = statement<Asked>('contacts.asked', `select q.text, q.about, coalesce(q.name, n.name) as name, q.answer from question q left join person n on n.id = q.asker_id where q.id = $1`);

/** The page as a fact of a letter, where the question has one. */
const page = (label: string, { about }: Asked, publicUrl: string, locale: Locale) => (about ? [{ kind: 'facts' as const, rows: [[label, `${publicUrl}/${locale}${about}`]] as [string, string][] }] : []);

/** To every analyst: somebody asks something. */
@Injectable()
@Writes('question-asked')
export class QuestionAskedMail implements MailWriter<Args> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: Options) {}

  async write({ questionId }: Args, locale: Locale): Promise<Letter | null> {
    const told = await this.db.one(asked, [questionId]);
    // A colleague was faster.
    if (!told || told.answer !== null) return null;
    const { publicUrl } = this.options;
    const url = `${publicUrl}/${locale}/desk/questions`;
    return locale === 'nl'
      ? { subject: `${told.name} heeft een vraag`, blocks: [{ kind: 'text', text: told.text }, ...page('Over', told, publicUrl, locale)],
          action: { label: 'Beantwoord de vraag', url }, why: 'Je krijgt dit bericht omdat je analist bent bij HCA-ICT.' }
      : { subject: `${told.name} has a question`, blocks: [{ kind: 'text', text: told.text }, ...page('About', told, publicUrl, locale)],
          action: { label: 'Answer the question', url }, why: 'You get this message because you are an analyst at HCA-ICT.' };
  }
}

/** To who asked: the answer. */
@Injectable()
@Writes('question-answered')
export class QuestionAnsweredMail implements MailWriter<Args> {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: Options) {}

  async write({ questionId }: Args, locale: Locale): Promise<Letter | null> {
    const told = await this.db.one(asked, [questionId]);
    if (!told?.answer) return null;
    const { publicUrl } = this.options;
    const action = { label: { nl: 'Stel nog een vraag', en: 'Ask something else' }[locale], url: `${publicUrl}/${locale}/ask` };
    return locale === 'nl'
      ? { subject: 'HCA-ICT antwoordt op je vraag', blocks: [{ kind: 'text', text: told.answer }, { kind: 'heading', text: 'Dit vroeg je' }, { kind: 'text', text: told.text }, ...page('Over', told, publicUrl, locale)],
          action, why: 'Je krijgt dit bericht omdat op Koppelvlak met dit adres een vraag is gesteld.' }
      : { subject: 'HCA-ICT answers your question', blocks: [{ kind: 'text', text: told.answer }, { kind: 'heading', text: 'What you asked' }, { kind: 'text', text: told.text }, ...page('About', told, publicUrl, locale)],
          action, why: 'You get this message because a question was asked on Koppelvlak with this address.' };
  }
}
