import { Body, Controller, Param } from '@nestjs/common';
import * as z from 'zod';
import { id, slug } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import {
  institutionChange, institutionCorrection, institutionProfile, institutionSettings, type InstitutionChange, type InstitutionCorrection, type InstitutionProfile, type InstitutionSettings,
} from '#organisations/contract';
import { institutionSettingsExample as example, profileExample } from './examples';
import { InstitutionQueries } from './institution.queries';
import { Institutions } from './institutions';

const byId = z.object({ id });
const tag = 'organisations';
const owned = { 'path.id': 'organisation' };

/** What an institution says of itself, and the facts about it. */
@Controller('v1/institutions')
export class InstitutionController {
  constructor(private readonly institutions: Institutions, private readonly queries: InstitutionQueries) {}

  @Endpoint('GET', ':id/profile', { summary: 'Facilities, calendar and expertise of an institution, by id or slug', access: 'public', cache: true, answer: institutionProfile, example: profileExample, known: ['path.id'], tag })
  profile(@Param({ schema: z.object({ id: z.union([id, slug]) }) }) params: { id: string }): Promise<InstitutionProfile> {
    return this.queries.profile(params.id);
  }

  @Endpoint('GET', ':id/settings', { summary: 'The institution as its people arrange it', access: 'signed-in', answer: institutionSettings, example, owned, does: 'see an institution from inside', tag })
  settings(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<InstitutionSettings> {
    return this.queries.settings(actor, params.id);
  }

  @Endpoint('PATCH', ':id', { summary: 'Change what is named', access: 'signed-in', versioned: true, answer: institutionSettings, example, bodyExample: { calendar: profileExample.calendar }, owned, does: 'change an institution', tag })
  async change(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: institutionChange }) body: InstitutionChange): Promise<InstitutionSettings> {
    await this.institutions.change(actor, params.id, version, body);
    return this.queries.settings(actor, params.id);
  }

  @Endpoint('PATCH', ':id/facts', { summary: 'Correct regions, names, a confirmation or mail domains; each correction is kept', access: 'signed-in', versioned: true, answer: institutionSettings, example, bodyExample: { aliases: ['Friese Poort'] }, owned, does: 'correct an institution', tag })
  async correct(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: institutionCorrection }) body: InstitutionCorrection): Promise<InstitutionSettings> {
    await this.institutions.correct(actor, params.id, version, body);
    return this.queries.settings(actor, params.id);
  }
}
