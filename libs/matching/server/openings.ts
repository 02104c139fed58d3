import { Injectable } from '@nestjs/common';
import type { Tx } from '#base/server';
import { OpeningColumns } from './columns/openings';
import { Follows } from './follows';
import { loadOpenings } from './loading';

/** The open postings in the memory of this process. */
@Injectable()
export class Openings extends Follows<OpeningColumns> {
  constructor() { super('opening_change', 'posting_id'); }

  protected async readAll(tx: Tx): Promise<OpeningColumns> {
    return OpeningColumns.of(await loadOpenings(tx));
  }

  protected async readSome(tx: Tx, known: OpeningColumns, ids: string[]): Promise<OpeningColumns> {
    return known.with(ids, await loadOpenings(tx, ids));
  }
}
