import { Injectable } from '@nestjs/common';
import type { Locale } from '#base/contract';
import { Db, quoted, statement, Words, type NoticeWords, type NoticeWriter } from '#base/server';
import { REFUSAL_REASONS, type Partaking, type RefusalReason } from '#organisations/contract';

interface Step { id: string; company: string; reason: RefusalReason | null; text: string }
const steps = statement<Step>('organisations.steps-told', `select e.id, o.name as company, e.reason, e.text from verification_event e join organisation o on o.id = e.company_id where e.id = any($1::uuid[])`);

/** What the inbox says about the checking of a company. */
@Injectable()
@Words(['company-asked', 'company-refused', 'company-answered'])
export class VerificationNotices implements NoticeWriter<{ eventId: string }> {
  constructor(private readonly db: Db) {}

  async word(template: string, all: readonly { eventId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(steps, [all.map(({ eventId }) => eventId)])).map((row) => [row.id, row]));
    return all.map(({ eventId }) => {
      const step = found.get(eventId);
      return step ? stepWords(template, step) : null;
    });
  }
}

function stepWords(template: string, { company, reason, text }: Step): NoticeWords {
  if (template === 'company-asked') return { title: { nl: `HCA-ICT heeft een vraag over ${company}`, en: `HCA-ICT has a question about ${company}` }, line: quoted(text) };
  if (template === 'company-answered') return { title: { nl: `${company} heeft geantwoord`, en: `${company} has answered` }, line: quoted(text) };
  return { title: { nl: `${company} is nog niet goedgekeurd`, en: `${company} has not been approved yet` }, line: reason ? REFUSAL_REASONS[reason] : null };
}

interface Place { partnershipId: string; organisationId: string; name: string; organisation: string; standing: Partaking | null }
const places = statement<Place>('organisations.partnerships-told',
  `select p.id as "partnershipId", o.id as "organisationId", p.name, o.name as organisation, m.status as standing
   from unnest($1::uuid[], $2::uuid[]) a(partnership_id, organisation_id) join organisation p on p.id = a.partnership_id join organisation o on o.id = a.organisation_id
   left join partnership_member m on m.partnership_id = p.id and m.organisation_id = o.id`);

/** What the inbox says about taking part in a partnership. */
@Injectable()
@Words(['partnership-asked'])
export class PartnershipNotices implements NoticeWriter<{ partnershipId: string; organisationId: string }> {
  constructor(private readonly db: Db) {}

  async word(_: string, all: readonly { partnershipId: string; organisationId: string }[]): Promise<(NoticeWords | null)[]> {
    const found = await this.db.query(places, [all.map(({ partnershipId }) => partnershipId), all.map(({ organisationId }) => organisationId)]);
    return all.map((args) => {
      const place = found.find((row) => row.partnershipId === args.partnershipId && row.organisationId === args.organisationId);
      if (!place) return null;
      const { name, organisation, standing } = place;
      if (standing === 'member') return { title: { nl: `${organisation} doet mee in ${name}`, en: `${organisation} takes part in ${name}` } };
      return { title: { nl: `${name} vraagt of jullie meedoen`, en: `${name} asks whether you take part` }, isOver: standing !== 'invited' };
    });
  }
}

type Ending = { recognitionId: string; validUntilOn: string; days: string };
interface Recognition { id: string; branch: string; municipality: string; what: string; isStill: boolean; validUntilOn: string | null }
const recognitions = statement<Recognition>('organisations.recognitions-told',
  `select r.id, b.name as branch, b.municipality, coalesce((select q.name from qualification q where q.code_type = 'crebo' and q.code = r.qualification_code), r.qualification_code) as what,
     r.status = 'recognised' as "isStill", r.valid_until as "validUntilOn" from recognition r join branch b on b.id = r.branch_id where r.id = any($1::uuid[])`);
const days: Record<Locale, Intl.DateTimeFormat> = { nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }), en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }) };

/** What the inbox says about a recognition that ends. */
@Injectable()
@Words(['recognition-ends'])
export class RecognitionNotices implements NoticeWriter<Ending> {
  constructor(private readonly db: Db) {}

  async word(_: string, all: readonly Ending[]): Promise<(NoticeWords | null)[]> {
    const found = new Map((await this.db.query(recognitions, [all.map(({ recognitionId }) => recognitionId)])).map((row) => [row.id, row]));
    return all.map((told) => {
      const one = found.get(told.recognitionId);
      if (!one) return null;
      const last = (locale: Locale) => days[locale].format(new Date(`${told.validUntilOn}T00:00:00Z`));
      const { municipality, branch, what } = one;
      return {
        title: Number(told.days) < 0 ? { nl: `De erkenning in ${municipality} is afgelopen`, en: `The recognition in ${municipality} has ended` }
          : { nl: `De erkenning in ${municipality} loopt af op ${last('nl')}`, en: `The recognition in ${municipality} ends on ${last('en')}` },
        line: { nl: `${what}, ${branch}.`, en: `${what}, ${branch}.` },
        isOver: !one.isStill || one.validUntilOn !== told.validUntilOn,
      };
    });
  }
}
