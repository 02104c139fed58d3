import { Injectable } from '@nestjs/common';
import type { Text } from '#base/contract';
import { Db, invalid, type Actor, type Tx } from '#base/server';
import type { AudienceChange, Direction } from '#postings/contract';
import { factsOf } from '../posting-facts';
import { postingPolicy } from '../posting.policy';
import { Postings } from '../postings';
import { publicOrganisation } from './organisation-names';

const named: Record<Direction, { types: string[]; unknown: Text }> = {
  offer: { types: ['institution', 'partnership'], unknown: { nl: 'Noem een onderwijsinstelling of een samenwerkingsverband.', en: 'Name an institution or a partnership.' } },
  request: { types: ['company', 'partnership'], unknown: { nl: 'Noem een bedrijf of een samenwerkingsverband.', en: 'Name a company or a partnership.' } },
};
const onlyOffers: Text = { nl: 'Een vraag richt je op bedrijven of samenwerkingsverbanden.', en: 'A request is aimed at companies or partnerships.' };
const unknownProgramme: Text = { nl: 'Deze opleiding kennen we niet.', en: 'We do not know this programme.' };
const unknownRegion: Text = { nl: 'Deze regio kennen we niet.', en: 'We do not know this region.' };

/** For whom a posting is: everybody, or those that its owner names. */
@Injectable()
export class Audiences {
  constructor(private readonly db: Db, private readonly postings: Postings) {}

  /** Names for whom it is; nothing named is everybody. A partnership and a region stand for who belongs to them now. */
  async change(actor: Actor, id: string, wanted: AudienceChange): Promise<void> {
    await this.db.transaction(async (tx) => {
      const posting = await this.postings.locked(tx, id);
      postingPolicy.require(actor, 'target', factsOf(posting));
      await this.requireKnown(tx, posting.direction, wanted);
      await replace(tx, id, wanted);
      tx.hasSaved = true;
      if (posting.status !== 'published') return;
      // Matches that no longer may be go, and those that may come.
      posting.version += 1;
      await tx.save(posting);
      await this.postings.schedule(tx, posting, `v${posting.version}`);
    });
  }

  /** @throws Refusal 400 naming each that is unknown or cannot be meant */
  private async requireKnown(tx: Tx, direction: Direction, { organisationIds, programmeIds, regions }: AudienceChange): Promise<void> {
    const { types, unknown } = named[direction];
    const [known] = await tx.sql<{ organisations: string[]; programmes: string[]; regions: string[] }>(
      `select array(select o.id from organisation o where o.id = any($1::uuid[]) and o.type = any($2::text[]) and ${publicOrganisation}) as organisations,
         array(select id from programme where id = any($3::uuid[]) and ended_at is null) as programmes, array(select slug from region where slug = any($4::text[])) as regions`, [organisationIds, types, programmeIds, regions]);
    const faults = (field: string, values: readonly string[], fine: readonly string[], text: Text) =>
      values.flatMap((value, at) => (fine.includes(value) ? [] : [{ pointer: `/${field}/${at}`, code: 'unknown', text }]));
    const isOffer = direction === 'offer';
    const all = [
      ...faults('organisationIds', organisationIds, known?.organisations ?? [], unknown),
      ...faults('programmeIds', programmeIds, isOffer ? known?.programmes ?? [] : [], isOffer ? unknownProgramme : onlyOffers),
      ...faults('regions', regions, isOffer ? known?.regions ?? [] : [], isOffer ? unknownRegion : onlyOffers),
    ];
    if (all.length > 0) throw invalid(all);
  }
}

async function replace(tx: Tx, id: string, { organisationIds, programmeIds, regions }: AudienceChange): Promise<void> {
  for (const [table, column, type, values] of [['posting_audience', 'organisation_id', 'uuid', organisationIds], ['posting_audience_programme', 'programme_id', 'uuid', programmeIds], ['posting_audience_region', 'region', 'text', regions]] as const) {
    await tx.sql(`delete from ${table} where posting_id = $1 and ${column} <> all($2::${type}[])`, [id, values]);
    await tx.sql(`insert into ${table} (posting_id, ${column}) select $1, unnest($2::${type}[]) on conflict do nothing`, [id, values]);
  }
}

/** A copy of what is for some is for the same. */
export async function copyAudience(tx: Tx, from: string, to: string): Promise<void> {
  for (const [table, column] of [['posting_audience', 'organisation_id'], ['posting_audience_programme', 'programme_id'], ['posting_audience_region', 'region']] as const) {
    await tx.sql(`insert into ${table} (posting_id, ${column}) select $2, ${column} from ${table} where posting_id = $1`, [from, to]);
  }
  tx.hasSaved = true;
}
