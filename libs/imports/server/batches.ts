import { Inject, Injectable } from '@nestjs/common';
import type { Issue } from '#base/contract';
import { faultText } from '#base/contract';
import { Clock, Db, Outbox, type Tx } from '#base/server';
import type { ImportKind } from '#imports/contract';
import { checkImport, runImport } from './announcements';
import { Import } from './import.entity';
import { readList } from './reading';
import { CollaborationRule } from './rules/collaborations';
import { CompanyRule } from './rules/companies';
import { PartnerRule } from './rules/partners';
import { ProgrammeRule } from './rules/programmes';
import { same, type Finding, type ImportRule, type List, type Outcome, type Remark, type Row } from './rules/rule';

/** Rows checked in one transaction, and rows taken in: as many as stay well within a second or two. */
const CHECKED_AT_ONCE = 500;
const TAKEN_AT_ONCE = 50;

interface Waiting { number: number; data: Record<string, string>; key: string | null; first: number | null }

/** Works through the rows of a list, a batch in a transaction: whatever stops it, the next one goes on where the last one ended. */
@Injectable()
export class Batches {
  private readonly rules: Record<ImportKind, ImportRule>;

  constructor(private readonly db: Db, private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock,
    partners: PartnerRule, collaborations: CollaborationRule, programmes: ProgrammeRule, companies: CompanyRule) {
    this.rules = { partners, collaborations, programmes, companies } as unknown as Record<ImportKind, ImportRule>;
  }

  /** Reads the text the first time, then looks at the rows after `after`. */
  async check(importId: string, after: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const found = await this.in(tx, importId, 'checking');
      if (!found || (after === 0 && !(await this.read(tx, found)))) return;
      const rule = this.rules[found.kind];
      const rows = await tx.sql<Waiting & Record<string, unknown>>(
        `select r.number, r.data, r.key, (select min(o.number) from import_row o where o.import_id = r.import_id and o.key = r.key and o.number < r.number) as first
         from import_row r where r.import_id = $1 and r.number > $2 and r.status = 'waiting' order by r.number limit $3`, [importId, after, CHECKED_AT_ONCE]);
      const findings = await this.findings(tx, rule, this.list(found), rows);
      await tx.sql(
        `update import_row r set status = f.status, says = f.says, result_id = f."resultId"::uuid
         from jsonb_to_recordset($2::jsonb) as f(number int, status text, says jsonb, "resultId" text) where r.import_id = $1 and r.number = f.number`, [importId, JSON.stringify(findings)]);
      const last = rows.at(-1);
      if (last && rows.length === CHECKED_AT_ONCE) await this.outbox.add(tx, checkImport, { importId, after: last.number }, { key: `${importId}:${last.number}` });
      else await this.end(tx, found, 'checked');
    });
  }

  /** Takes in the rows after `after` that can be. */
  async run(importId: string, after: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const found = await this.in(tx, importId, 'running');
      if (!found) return;
      const rule = this.rules[found.kind];
      const rows = await tx.sql<Waiting & Record<string, unknown>>(
        `select number, data from import_row where import_id = $1 and number > $2 and status = 'ready' order by number limit $3`, [importId, after, TAKEN_AT_ONCE]);
      const list = this.list(found);
      const asked = new Map(rows.map(({ number, data }) => [number, { number, values: rule.cells.parse(data) }]));
      // Looked at once more, together: much may have happened since somebody read what the rows would do.
      const findings = asked.size === 0 ? [] : await rule.check(tx, list, [...asked.values()]);
      const outcomes: (Outcome & { number: number })[] = [];
      for (const finding of findings) {
        const row = asked.get(finding.number);
        if (row) outcomes.push({ number: finding.number, ...finding.status === 'ready' ? await this.taken(tx, rule, list, row, finding) : passed(finding) });
      }
      await tx.sql(
        `update import_row r set status = o.status, says = case when o.says = '[]' then r.says else o.says end, result_id = o."resultId"::uuid
         from jsonb_to_recordset($2::jsonb) as o(number int, status text, says jsonb, "resultId" text) where r.import_id = $1 and r.number = o.number`, [importId, JSON.stringify(outcomes)]);
      const last = rows.at(-1);
      if (last && rows.length === TAKEN_AT_ONCE) await this.outbox.add(tx, runImport, { importId, after: last.number }, { key: `${importId}:${last.number}` });
      else await this.end(tx, found, 'done');
    });
  }

  /** The list, locked, while it is in this state: one that was stopped or is further on has nothing to do. */
  private async in(tx: Tx, id: string, status: Import['status']): Promise<Import | null> {
    const found = await tx.locked(Import, { id });
    return found?.status === status ? found : null;
  }

  private list({ id, organisationId, runBy }: Import): List {
    return { id, organisationId, runBy, now: this.clock.now(), today: this.clock.today() };
  }

  private async end(tx: Tx, list: Import, status: 'checked' | 'done'): Promise<void> {
    list.become(status, this.clock.now());
    await tx.save(list);
  }

  /** Makes rows of the text; false when it cannot be read. */
  private async read(tx: Tx, list: Import): Promise<boolean> {
    const [sent] = await tx.sql<{ text: string | null }>(`select string_agg(text, '' order by number) as text from import_part where import_id = $1`, [list.id]);
    const reading = readList(list.kind, sent?.text ?? '');
    await tx.sql(`delete from import_part where import_id = $1`, [list.id]);
    if ('refusal' in reading) {
      list.refusal = reading.refusal;
      list.become('refused', this.clock.now());
      await tx.save(list);
      return false;
    }
    const rule = this.rules[list.kind];
    const rows = reading.rows.map(({ number, data }) => {
      const values = rule.cells.safeParse(data);
      return { number, data, key: values.success ? rule.key(values.data) : null };
    });
    await tx.sql(`insert into import_row (import_id, number, data, key) select $1, r.number, r.data, r.key from jsonb_to_recordset($2::jsonb) as r(number int, data jsonb, key text)`, [list.id, JSON.stringify(rows)]);
    list.unused = reading.unused;
    await tx.save(list);
    return true;
  }

  private async findings(tx: Tx, rule: ImportRule, list: List, rows: readonly Waiting[]): Promise<Finding[]> {
    const right: Row[] = [];
    const findings: Finding[] = [];
    for (const { number, data, first } of rows) {
      const outcome = rule.cells.safeParse(data, { reportInput: true });
      if (!outcome.success) findings.push({ number, status: 'faulty', says: (outcome.error.issues as unknown as Issue[]).map(remark) });
      else if (first !== null) findings.push(same(number, `Dit staat ook op regel ${first}.`, `This also stands on line ${first}.`));
      else right.push({ number, values: outcome.data });
    }
    return right.length === 0 ? findings : [...findings, ...await rule.check(tx, list, right)];
  }

  /** One row by itself: what the database refuses undoes this row alone. */
  private async taken(tx: Tx, rule: ImportRule, list: List, row: Row, finding: Finding): Promise<Outcome> {
    await tx.sql('savepoint one_row');
    try {
      const outcome = await rule.apply(tx, list, row, finding);
      await tx.sql(outcome.status === 'overtaken' ? 'rollback to savepoint one_row' : 'release savepoint one_row');
      return outcome;
    } catch (error) {
      const code = (error as { driverError?: { code?: string } }).driverError?.code ?? '';
      // Integrity: somebody was first. Anything else is no matter of this row, and the batch is tried again.
      if (!code.startsWith('23')) throw error;
      await tx.sql('rollback to savepoint one_row');
      return { status: 'overtaken', resultId: null, says: [{ column: null, text: { nl: 'Intussen is er iets veranderd waardoor dit niet meer past. Stuur deze rij opnieuw.', en: 'Something changed in the meantime so that this no longer fits. Send this row again.' } }] };
    }
  }
}

/** What was ready and no longer is: somebody else brought it, or it cannot be any more. */
const passed = ({ status, says, resultId = null }: Finding): Outcome => ({ status: status === 'same' ? 'same' : 'overtaken', says, resultId });

const remark = (issue: Issue): Remark => ({ column: typeof issue.path[0] === 'string' ? issue.path[0] : null, text: { nl: faultText(issue, 'nl'), en: faultText(issue, 'en') } });
