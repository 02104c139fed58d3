import { Injectable } from '@nestjs/common';
import type { Page } from '#base/contract';
import { Db, pageFrom, readCursor, statement } from '#base/server';
import type { Municipality, MunicipalityQuery } from '#organisations/contract';

const starting = statement<Municipality>('organisations.municipalities',
  `select name, province, region from municipality where lower(name) like $1 and not is_past and ($2::text is null or name > $2) order by name limit $3`);

/** Reads municipalities. */
@Injectable()
export class MunicipalityQueries {
  constructor(private readonly db: Db) {}

  async starting({ q, limit, cursor }: MunicipalityQuery): Promise<Page<Municipality>> {
    const [name = null] = readCursor(cursor, 1) ?? [];
    const start = (q ?? '').toLowerCase().replaceAll('\'', '’').replace(/[\\%_]/g, '\\$&');
    return pageFrom(await this.db.query(starting, [`${start}%`, name, limit + 1]), limit, (row) => [row.name], (row) => row);
  }
}
