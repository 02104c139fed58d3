import { Injectable } from '@nestjs/common';
import type { Tx } from '#base/server';
import { offers, requests, type Board } from './boards';
import { Branches } from './branches';
import type { Field } from './columns/best';
import { loadCompaniesOfProgramme, loadInstitutionsOfCompany, type LoadedPosting } from './loading';
import { Programmes, type Known } from './programmes';
import { offerTerms, requestTerms, type Terms } from './rule/data';
import type { Earlier } from './rule/shapes';

/** A programme against all open offers, or a company with all its branches against all open requests. */
export interface Side {
  board: Board;
  terms: Terms;
  known: Known;
  /** Where it stands: one place of a programme, one of each branch; none when it takes nobody new. */
  places: number[];
  /** How it worked before with who posts, by their id. */
  earlier: ReadonlyMap<string, Earlier>;
}

/** Who stands across the seam from whom: programmes from offers, branches from requests. */
@Injectable()
export class Fields {
  constructor(private readonly programmes: Programmes, private readonly branches: Branches) {}

  /** Who comes into question for a posting. */
  async ofPosting(tx: Tx, { isRequest, ownerId, audience }: LoadedPosting, today: string): Promise<{ known: Known; field: Field & { terms: Terms } }> {
    const from = isRequest ? this.branches : this.programmes;
    const known = await from.current(tx);
    const field = { columns: known.columns, earlier: await from.earlier(tx, known, ownerId, today), audience };
    return { known, field: isRequest ? { ...field, terms: requestTerms, oncePerOwner: true } : { ...field, terms: offerTerms } };
  }

  async ofProgramme(tx: Tx, id: string, today: string): Promise<Side> {
    const known = await this.programmes.current(tx);
    const place = known.columns.placeOf(id);
    return { board: offers, terms: offerTerms, known, places: place < 0 ? [] : [place], earlier: await loadCompaniesOfProgramme(tx, id, known.facts.rule, today) };
  }

  async ofCompany(tx: Tx, id: string, today: string): Promise<Side> {
    const known = await this.branches.current(tx);
    return { board: requests, terms: requestTerms, known, places: known.columns.placesOfOwner(id), earlier: await loadInstitutionsOfCompany(tx, id, known.facts.rule, today) };
  }
}
