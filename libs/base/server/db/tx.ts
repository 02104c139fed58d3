import type { EntityManager, EntityTarget, FindOneOptions, ObjectLiteral } from 'typeorm';

/** An open transaction: the only handle that can write. Made by `Db.transaction` and nowhere else. */
export class Tx {
  /** Whether an aggregate was saved in it. */
  hasSaved = false;

  constructor(private readonly manager: EntityManager) {}

  /** Loads one aggregate and locks its row until the transaction ends; null when there is none. What only refers to the row goes on. */
  locked<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOneOptions<E>['where'] & object): Promise<E | null> {
    return this.manager.findOne(entity, { where, lock: { mode: 'for_no_key_update' } });
  }

  find<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOneOptions<E>['where'] & object): Promise<E | null> {
    return this.manager.findOne(entity, { where });
  }

  save<E extends ObjectLiteral>(thing: E): Promise<E> {
    this.hasSaved = true;
    return this.manager.save(thing);
  }

  remove<E extends ObjectLiteral>(thing: E): Promise<E> {
    return this.manager.remove(thing);
  }

  /** Runs one statement and gives its rows: those selected, or those a write returns. */
  async sql<Row = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const outcome: unknown = await this.manager.query(text, [...values]);
    // TypeORM answers [rows, count] for UPDATE and DELETE, and rows for everything else.
    if (Array.isArray(outcome) && outcome.length === 2 && Array.isArray(outcome[0]) && typeof outcome[1] === 'number') return outcome[0] as Row[];
    return outcome as Row[];
  }
}
