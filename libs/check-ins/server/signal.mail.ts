import { Inject, Injectable } from '@nestjs/common';
import type { Locale, Text } from '#base/contract';
import { BASE_OPTIONS, Db, say, statement, Writes, type Letter, type MailWriter } from '#base/server';
import { COURSE, GUIDANCE, MOMENT, type Course, type Guidance, type Moment, type SignalReason } from '#check-ins/contract';
import { KIND_PHRASE, type KindSlug } from '#postings/contract';

/** What a signal says in one sentence. */
export interface Raised {
  reason: SignalReason;
  kind: KindSlug;
  by: string;
  mark: number | null;
}

interface Told extends Raised {
  collaborationId: string;
  moment: Moment;
  title: string;
  company: string;
  institution: string;
  onCourse: Course | null;
  guidance: Guidance | null;
  remark: string;
}

const raised = statement<Told>('check-ins.signal-mail',
  `select g.reason, g.collaboration_id as "collaborationId", k.moment, c.kind, p.title, company.name as company, institution.name as institution,
     case g.side when 'company' then company.name else institution.name end as by, g.on_course as "onCourse", g.mark,
     case when s.mark = g.mark and s.on_course = g.on_course then s.guidance end as guidance, case when s.mark = g.mark and s.on_course = g.on_course then s.remark else '' end as remark
   from signal g join check_in k on k.id = g.check_in_id join check_in_side s on s.check_in_id = k.id and s.side = g.side
   join collaboration c on c.id = g.collaboration_id join posting p on p.id = c.posting_id
   join organisation company on company.id = c.company_id join organisation institution on institution.id = c.institution_id
   where g.id = $1`);

/** Who says what, of which kind of working together. */
export function raisedWords({ reason, kind, by, mark }: Raised): Text {
  const { nl, en } = KIND_PHRASE[kind];
  const words: Record<SignalReason, Text> = {
    'low-mark': { nl: `${by} geeft ${nl} een ${mark}`, en: `${by} gives ${en} a mark of ${mark}` },
    'not-on-course': { nl: `${by} ziet ${nl} niet op koers`, en: `${by} says ${en} is not on track` },
    missed: { nl: `Twee tussenstanden zonder antwoord van ${by}`, en: `Two check-ins without an answer from ${by}` },
  };
  return words[reason];
}

/** The letter about a signal, for a party or for the analyst: pure, so that its words stand in a snapshot. */
export function signalLetter(facts: Told, locale: Locale, url: string, reader: 'party' | 'analyst'): Letter {
  const pick = (nl: string, en: string) => say(locale, { nl, en });
  const next = reader === 'party'
    ? pick('Bel elkaar deze week en spreek af wat er anders kan. De opleiding houdt de regie. Stoppen of bijstellen is normaal.',
        'Call each other this week and agree on what can change. Education keeps the lead. Stopping or adjusting is normal.')
    : pick('Beide partijen hebben dit bericht ook. Je hoeft alleen iets te doen als het stil blijft.',
        'Both parties have this message too. You only need to act when it stays quiet.');
  const rows: [string, string][] = [
    [pick('Samenwerking', 'Collaboration'), facts.title],
    [pick('Bedrijf', 'Company'), facts.company],
    [pick('Instelling', 'Institution'), facts.institution],
    [pick('Moment', 'Moment'), MOMENT[facts.moment][locale]],
    ...(facts.mark !== null ? [[pick('Cijfer', 'Mark'), String(facts.mark)] as [string, string]] : []),
    ...(facts.onCourse ? [[pick('Op koers', 'On track'), COURSE[facts.onCourse][locale]] as [string, string]] : []),
    ...(facts.guidance ? [[pick('Begeleiding', 'Guidance'), GUIDANCE[facts.guidance][locale]] as [string, string]] : []),
    ...(facts.remark ? [[pick('Toelichting', 'Remark'), facts.remark] as [string, string]] : []),
  ];
  return {
    subject: say(locale, raisedWords(facts)),
    blocks: [{ kind: 'facts', rows }, { kind: 'text', text: next }],
    action: { label: pick('Bekijk de samenwerking', 'See the collaboration'), url },
    why: reader === 'party'
      ? pick('Je krijgt deze mail omdat je contactpersoon bent voor deze samenwerking.', 'You get this mail because you are the contact for this collaboration.')
      : pick('Je krijgt deze mail omdat je voor HCA-ICT de signalen volgt.', 'You get this mail because you follow signals for HCA-ICT.'),
  };
}

/** Tells a party or an analyst of a signal. */
@Injectable()
@Writes('signal')
export class SignalMail implements MailWriter {
  constructor(private readonly db: Db, @Inject(BASE_OPTIONS) private readonly options: { publicUrl: string }) {}

  async write({ signalId, as }: Record<string, string>, locale: Locale): Promise<Letter | null> {
    const facts = await this.db.one(raised, [signalId]);
    return facts && signalLetter(facts, locale, `${this.options.publicUrl}/${locale}/collaborations/${facts.collaborationId}`, as === 'analyst' ? 'analyst' : 'party');
  }
}
