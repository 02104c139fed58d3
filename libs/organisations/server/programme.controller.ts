import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import { programmeChange, programmeDraft, programmeSettings, programmeSettingsPage, type ProgrammeChange, type ProgrammeDraft, type ProgrammeSettings } from '#organisations/contract';
import { programmeDraftExample, settingsExample } from './examples';
import { ProgrammeSettingsQueries } from './programme-settings.queries';
import { Programmes } from './programmes';

const byId = z.object({ id });
const tag = 'organisations';
const owned = { 'path.id': 'programme' };

/** What an institution arranges about its programmes. */
@Controller('v1')
export class ProgrammeController {
  constructor(private readonly programmes: Programmes, private readonly queries: ProgrammeSettingsQueries) {}

  @Endpoint('GET', 'organisations/:id/programmes', { summary: 'The programmes of your institution as you arrange them, those that ended last', access: 'signed-in', answer: programmeSettingsPage, example: { items: [settingsExample], next: null }, owned: { 'path.id': 'organisation' }, does: 'see an organisation from inside', lists: 'programme', tag })
  list(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<ProgrammeSettings>> {
    return this.queries.ofInstitution(actor, params.id, query);
  }

  @Endpoint('GET', 'programmes/:id/settings', { summary: 'One programme as its institution arranges it', access: 'signed-in', answer: programmeSettings, example: settingsExample, owned, does: 'see a programme from inside', tag })
  one(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<ProgrammeSettings> {
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'programmes', { summary: 'Add a programme', access: 'signed-in', creates: true, answer: programmeSettings, example: settingsExample, bodyExample: programmeDraftExample, owned: { 'body.institutionId': 'organisation' }, does: 'add a programme', tag })
  async add(@Who() actor: Actor, @Body({ schema: programmeDraft }) body: ProgrammeDraft): Promise<ProgrammeSettings> {
    return this.queries.one(actor, await this.programmes.add(actor, body));
  }

  @Endpoint('PATCH', 'programmes/:id', { summary: 'Change what is named; its coordinator changes the periods', access: 'signed-in', versioned: true, answer: programmeSettings, example: settingsExample, bodyExample: { periods: [{ from: '2027-02-01', until: '2027-07-02', students: 18 }] }, owned, does: 'plan a programme', tag })
  async change(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Version() version: number, @Body({ schema: programmeChange }) body: ProgrammeChange): Promise<ProgrammeSettings> {
    await this.programmes.change(actor, params.id, version, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'programmes/:id/ending', { summary: 'End: it takes nobody new, what it has goes on', access: 'signed-in', answer: programmeSettings, example: { ...settingsExample, isEnded: true }, owned, does: 'end a programme', tag })
  async end(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<ProgrammeSettings> {
    await this.programmes.end(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'programmes/:id/reopening', { summary: 'Open again what had ended', access: 'signed-in', answer: programmeSettings, example: settingsExample, owned, does: 'reopen a programme', tag })
  async reopen(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<ProgrammeSettings> {
    await this.programmes.reopen(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('DELETE', 'programmes/:id', { summary: 'Remove one in which nothing happened', access: 'signed-in', owned, does: 'remove a programme', tag })
  remove(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<void> {
    return this.programmes.remove(actor, params.id);
  }
}
