import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { newId, Outbox, type Tx } from '#base/server';
import { collaborationStarted, Ends, Partners } from '#collaborations/server';
import { KINDS } from '#guidance/contract';
import { Companies } from '#organisations/server';
import { kindSlugs, traitsOf, type KindSlug } from '#postings/contract';
import { cell } from '../cells';
import { companyCells, companyOf, meantCompanies } from './known-companies';
import { faulty, overtaken, ready, same, type Finding, type ImportRule, type List, type Outcome, type Row } from './rule';

const cells = z.object({
  reference: cell.text(1, 80),
  ...companyCells,
  programme: cell.text(1, 160),
  kind: cell.choice<KindSlug>(Object.fromEntries(kindSlugs.map((slug) => [slug, KINDS[slug]])) as Record<KindSlug, (typeof KINDS)[KindSlug]>),
  title: cell.maybe(cell.text(3, 120)),
  seats: cell.whole(1, 500),
  from: cell.day,
  until: cell.day,
  contactName: cell.text(2, 120),
  contactEmail: cell.email,
}).refine(({ from, until }) => from <= until, { path: ['until'], params: { text: { nl: 'Het einde ligt voor het begin.', en: 'The end lies before the beginning.' } } });
type Values = z.output<typeof cells>;

interface ProgrammeRow { id: string; name: string; level: string; codes: string[]; sector: 'mbo' | 'hbo' | 'wo' }

/** Collaborations of an institution that run already, or ran: their history and check-ins go on here. */
@Injectable()
export class CollaborationRule implements ImportRule<Values> {
  readonly kind = 'collaborations';
  readonly cells = cells as unknown as z.ZodType<Values>;

  constructor(private readonly companies: Companies, private readonly partners: Partners, private readonly ends: Ends, private readonly outbox: Outbox) {}

  key({ reference }: Values): string {
    return reference.toLowerCase();
  }

  async check(tx: Tx, list: List, rows: readonly Row<Values>[]): Promise<Finding[]> {
    const companies = await meantCompanies(tx, rows);
    const programmes = await programmesOf(tx, list.organisationId);
    const known = new Map((await tx.sql<{ reference: string; id: string }>(
      `select reference, collaboration_id as id from collaboration_reference where institution_id = $1 and reference = any($2)`,
      [list.organisationId, rows.map(({ values }) => values.reference)])).map(({ reference, id }) => [reference, id]));
    return rows.map(({ number, values }) => {
      const before = known.get(values.reference);
      if (before) return same(number, `Kenmerk ${values.reference} is al overgenomen.`, `Reference ${values.reference} was taken in before.`, before);
      const programme = programmeOf(programmes, number, values);
      if ('status' in programme) return programme;
      const company = companies.get(number);
      if (company && 'fault' in company) return company.fault;
      const companyId = company && 'id' in company ? company.id : null;
      const over = values.until < list.today;
      return ready(number,
        `${KINDS[values.kind].nl} van ${values.company} bij ${programme.name} komt erbij${over ? ', als afgerond' : ''}.`,
        `${KINDS[values.kind].en} of ${values.company} at ${programme.name} is added${over ? ', as completed' : ''}.`, companyId);
    });
  }

  async apply(tx: Tx, list: List, row: Row<Values>, { resultId }: Finding): Promise<Outcome> {
    const { values, number } = row;
    const programme = programmeOf(await programmesOf(tx, list.organisationId), number, values);
    if ('status' in programme) return overtaken(programme);
    const company = resultId ? { id: resultId } : await companyOf(tx, this.companies, row, list.runBy);
    if ('fault' in company) return overtaken(company.fault);
    const { contactName, contactEmail } = values;
    await this.partners.note(tx, { institutionId: list.organisationId, companyId: company.id }, { personId: list.runBy }, { contactName, contactEmail, since: null, note: '' });
    const id = await this.record(tx, list, values, programme, company.id);
    return { status: 'done', says: [], resultId: id };
  }

  /** What was agreed outside Koppelvlak, as if it had been agreed here: a posting nobody else sees, a proposal that was accepted, and what runs. */
  private async record(tx: Tx, list: List, values: Values, programme: ProgrammeRow, companyId: string): Promise<string> {
    const [postingId, proposalId, id] = [newId(), newId(), newId()];
    const { kind, seats, from, until, contactName, contactEmail } = values;
    await tx.sql(
      `insert into posting (id, owner_id, direction, kind, form, status, branch_id, region, municipality, title, levels, languages, period_kind, from_on, until_on, seats, seats_taken,
         closes_on, contact_name, contact_email, created_at, created_by, ended_at)
       select $1, $2, 'offer', k.slug, k.form, 'closed', b.id, b.region, b.municipality, $4, array[$5], '{nl}', 'range', $6, $7, $8, $8, $6, $9, $10, $11, $12, $11
       from posting_kind k, lateral (select * from branch where company_id = $2 order by is_main desc, id limit 1) b where k.slug = $3`,
      [postingId, companyId, kind, values.title ?? `${KINDS[kind].nl} bij ${values.company}`.slice(0, 120), programme.level, from, until, seats, contactName, contactEmail, list.now, list.runBy]);
    await tx.sql(`insert into posting_audience (posting_id, organisation_id) values ($1, $2)`, [postingId, list.organisationId]);
    await tx.sql(
      `insert into proposal (id, posting_id, programme_id, company_id, institution_id, started_by, side, status, seats, message, created_at, created_by, confirmed_at, accepted_at, accepted_by, ended_at)
       values ($1, $2, $3, $4, $5, 'programme', 'institution', 'accepted', $6, $7, $8, $9, $8, $8, $9, $8)`,
      [proposalId, postingId, programme.id, companyId, list.organisationId, seats, `Overgenomen uit de eigen administratie, kenmerk ${values.reference}.`, list.now, list.runBy]);
    const over = until < list.today;
    await tx.sql(
      `insert into collaboration (id, proposal_id, posting_id, programme_id, company_id, institution_id, kind, form, region, seats, status, from_on, until_on,
         company_contact_name, company_contact_email, institution_contact_id, created_at, started_at, started_by, ended_at)
       select $1, $2, p.id, $4, $5, $6, p.kind, p.form, p.region, $7, $8, $9, $10, $11, $12, $13, $14, $14, $13, $15 from posting p where p.id = $3`,
      [id, proposalId, postingId, programme.id, companyId, list.organisationId, seats, over ? 'completed' : 'running', from, until, contactName, contactEmail, list.runBy, list.now, over ? list.now : null]);
    await tx.sql(`insert into collaboration_reference (institution_id, reference, collaboration_id) values ($1, $2, $3)`, [list.organisationId, values.reference, id]);
    if (over) return id;
    await this.outbox.add(tx, collaborationStarted, { collaborationId: id }, { key: id });
    // Asked about like any other when its last day has passed.
    await this.ends.plan(tx, { id, untilOn: until, version: 1 });
    return id;
  }
}

const programmesOf = (tx: Tx, institutionId: string) => tx.sql<ProgrammeRow & Record<string, unknown>>(
  `select p.id, p.name, p.level, i.sector, array(select c.code from programme_code c where c.programme_id = p.id) as codes
   from programme p join institution i on i.organisation_id = p.institution_id where p.institution_id = $1 order by p.id`, [institutionId]);

/** The programme that a cell names, by code or by name, or why it names none. */
function programmeOf(programmes: readonly ProgrammeRow[], number: number, { programme, kind }: Values): ProgrammeRow | Finding {
  const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const found = programmes.filter(({ name, codes }) => codes.includes(programme) || plain(name) === plain(programme));
  const [first] = found;
  if (!first) return faulty(number, 'programme', `Jullie hebben geen opleiding met deze naam of code.`, 'You have no programme with this name or code.');
  if (found.length > 1) {
    const names = [...new Set(found.map(({ name }) => name))].slice(0, 5).join(', ');
    return faulty(number, 'programme', `Dit kan op ${found.length} opleidingen slaan (${names}). Gebruik een naam of code die er één keer staat.`, `This may mean ${found.length} programmes (${names}). Use a name or code that occurs once.`);
  }
  const { sectors } = traitsOf(kind);
  if (sectors && !sectors.includes(first.sector)) return faulty(number, 'kind', `${KINDS[kind].nl} gaat niet naar het ${first.sector}.`, `${KINDS[kind].en} does not go to ${first.sector}.`);
  return first;
}
