import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Text } from '#base/contract';
import type { Actor } from '../policies/actor';

/** Something that waits for somebody, or that is coming, as a domain tells it. */
export interface Work {
  /** Names it among all others. */
  key: string;
  /** The day it is due, `2027-03-18`; null when it may take its time. */
  on: string | null;
  isLate: boolean;
  title: Text;
  line: Text | null;
  /** What the reader does about it. */
  act: Text;
  /** The page where that is done. */
  link: string;
}

/** What somebody asks for: of one of their organisations, narrowed to a programme or a partner. */
export interface WorkQuery {
  organisationId: string;
  programmeId: string | null;
  partnerId: string | null;
  today: string;
  /** The last day that counts as coming. */
  until: string;
  now: Date;
  limit: number;
}

/** Brings what waits or comes in one domain: one statement, nearest first, bounded by who asks. */
export interface WorkSource {
  waits?(actor: Actor, query: WorkQuery): Promise<Work[]>;
  coming?(actor: Actor, query: WorkQuery): Promise<Work[]>;
}

/** Marks a provider that brings work. */
export const Works = DiscoveryService.createDecorator();

/** The sources of all domains. */
@Injectable()
export class WorkSources {
  private sources: readonly WorkSource[] | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  get all(): readonly WorkSource[] {
    return this.sources ??= this.discovery.getProviders({ metadataKey: Works.KEY }).map(({ instance }) => instance as WorkSource);
  }
}

/**
 * Whether a row with company_id, institution_id and programme_id is of whoever asks, for the organisation they work for now: the values of
 * `workValues` in their order. Nobody sees more by it than by the policy of a proposal or a collaboration.
 */
export const workOf = (row: string): string => `((${row}.company_id = $4::uuid and $4::uuid = any($1::uuid[])) or (${row}.institution_id = $4 and (${row}.programme_id = any($2::uuid[]) or $4 = any($3::uuid[]))))
  and ($5::uuid is null or ${row}.programme_id = $5) and ($6::uuid is null or ${row}.company_id = $6 or ${row}.institution_id = $6)`;

/** The side of whoever asks in such a row, and the name of the other. */
export const workSide = (row: string): string => `case when ${row}.company_id = $4 then 'company' else 'institution' end`;
export const workPartner = (row: string): string => `(select o.name from organisation o where o.id = case when ${row}.company_id = $4 then ${row}.institution_id else ${row}.company_id end)`;

/** $1 to $7: the actor's organisations, their programmes, where they administer, the organisation, the programme, the partner, how many. */
export const workValues = (actor: Actor, { organisationId, programmeId, partnerId, limit }: WorkQuery): unknown[] =>
  [actor.organisationIds, actor.programmeIds, actor.adminOf, organisationId, programmeId, partnerId, limit];
