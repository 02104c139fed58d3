import { Injectable } from '@nestjs/common';
import type { Tx } from '#base/server';
import { Notices, type Reader } from '#notifications/server';
import type { Party } from '#proposals/contract';
import { companyPeople, managersOf } from './recipients';

/** What the rules of telling need of a proposal: its last move is what is told. */
interface Told { id: string; moves: number; companyId: string; institutionId: string; programmeId: string }

/** Tells the people of one side what happened to proposals. */
@Injectable()
export class Telling {
  constructor(private readonly notices: Notices) {}

  /** `again` tells one move from what is told of it later. */
  async tell(tx: Tx, template: string, side: Party, proposals: readonly Told[], again = ''): Promise<void> {
    if (proposals.length === 0) return;
    const people = await this.people(tx, side, proposals);
    await this.notices.tell(tx, proposals.flatMap(({ id, moves, companyId, institutionId, programmeId }) =>
      (people.get(side === 'company' ? id : programmeId) ?? []).map(({ personId, address, name, locale }) => ({
        topic: 'proposals' as const, template, key: again ? `${id}:${moves}:${again}` : `${id}:${moves}`, to: { personId, address, name, locale }, args: { proposalId: id, move: String(moves) }, link: `/proposals/${id}`,
        organisationId: side === 'company' ? companyId : institutionId, institutionId: side === 'institution' ? institutionId : null,
      }))));
  }

  /** Tells who posted along that somebody responds: the lead answers, they read the posting. */
  async tellPartners(tx: Tx, { id, postingId }: { id: string; postingId: string }, readers: readonly (Reader & { organisationId: string })[]): Promise<void> {
    await this.notices.tell(tx, readers.map(({ personId, address, name, locale, organisationId }) =>
      ({ topic: 'proposals' as const, template: 'proposal-partner', key: id, to: { personId, address, name, locale }, args: { proposalId: id }, link: `/postings/${postingId}`, organisationId })));
  }

  private async people(tx: Tx, side: Party, proposals: readonly Told[]): Promise<Map<string, Reader[]>> {
    return side === 'company'
      ? Map.groupBy(await companyPeople(tx, proposals.map(({ id }) => id)), ({ proposalId }) => proposalId)
      : Map.groupBy(await managersOf(tx, proposals.map(({ programmeId }) => programmeId)), ({ programmeId }) => programmeId);
  }
}
