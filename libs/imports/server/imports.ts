import { Inject, Injectable } from '@nestjs/common';
import { Clock, Db, general, newId, notFound, Outbox, Refusal, type Actor, type Tx } from '#base/server';
import type { ImportPart, NewImport } from '#imports/contract';
import { checkImport, runImport } from './announcements';
import { Import } from './import.entity';
import { brings, importPolicy } from './import.policy';
import { importProblems } from './import.problems';

/** Sending a list, having it checked, and taking it in. */
@Injectable()
export class Imports {
  constructor(private readonly db: Db, private readonly outbox: Outbox, @Inject(Clock) private readonly clock: Clock) {}

  /** Announces a list of an organisation one works for. */
  async open(actor: Actor, { organisationId, ...list }: NewImport): Promise<string> {
    if (!actor.worksFor(organisationId)) throw notFound();
    const may = brings(actor, organisationId, list.kind);
    if (may !== true) throw new Refusal(general['not-allowed'], may);
    return this.db.transaction(async (tx) => {
      const made = Object.assign(new Import(), { id: newId(), organisationId, ...list, createdAt: this.clock.now(), createdBy: actor.personId });
      await tx.save(made);
      return made.id;
    });
  }

  /** Takes a part of the text. Sent again, after a line that broke, it replaces itself. */
  async send(actor: Actor, id: string, { number, text }: ImportPart): Promise<void> {
    await this.db.transaction(async (tx) => {
      const list = await this.locked(tx, id);
      importPolicy.require(actor, 'send', list);
      if (number > list.parts) throw new Refusal(importProblems['not-now'], { nl: `Deze lijst heeft ${list.parts} delen.`, en: `This list has ${list.parts} parts.` });
      await tx.sql(`insert into import_part (import_id, number, text) values ($1, $2, $3) on conflict (import_id, number) do update set text = excluded.text`, [id, number, text]);
      await tx.save(list);
    });
  }

  /** The text is complete: its rows are looked at, and nothing changes yet. */
  async check(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const list = await this.locked(tx, id);
      importPolicy.require(actor, 'check', list);
      const [{ missing } = { missing: [] }] = await tx.sql<{ missing: number[] }>(
        `select array(select n from generate_series(1, $2::int) n where not exists (select from import_part p where p.import_id = $1 and p.number = n)) as missing`, [id, list.parts]);
      if (missing.length > 0) throw new Refusal(importProblems['parts-missing'], { nl: `Deel ${missing.join(', ')} ontbreekt nog.`, en: `Part ${missing.join(', ')} is still missing.` });
      list.become('checking', this.clock.now());
      await tx.save(list);
      await this.outbox.add(tx, checkImport, { importId: id, after: 0 }, { key: `${id}:0` });
    });
  }

  /** Takes in what can be: the rows with faults stay behind. */
  async run(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const list = await this.locked(tx, id);
      importPolicy.require(actor, 'run', list);
      const [ready] = await tx.sql(`select from import_row where import_id = $1 and status = 'ready' limit 1`, [id]);
      if (!ready) throw new Refusal(importProblems['nothing-ready']);
      list.runBy = actor.personId;
      list.become('running', this.clock.now());
      await tx.save(list);
      await this.outbox.add(tx, runImport, { importId: id, after: 0 }, { key: `${id}:0` });
    });
  }

  /** Stops: what was taken in stays, the rest does not come. */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const list = await this.locked(tx, id);
      importPolicy.require(actor, 'cancel', list);
      list.become('cancelled', this.clock.now());
      await tx.sql(`delete from import_part where import_id = $1`, [id]);
      await tx.save(list);
    });
  }

  private async locked(tx: Tx, id: string): Promise<Import> {
    const list = await tx.locked(Import, { id });
    if (!list) throw notFound();
    return list;
  }
}
