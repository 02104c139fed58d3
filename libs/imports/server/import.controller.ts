import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, pageQuery, type Page, type PageQuery } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import {
  importPage, importPart, importRowPage, importRowQuery, importView, newImport,
  type ImportPart, type ImportRow, type ImportRowQuery, type ImportView, type NewImport,
} from '#imports/contract';
import { cancelledExample, checkedExample, checkingExample, importPartExample, newImportExample, openedExample, rowExample, runningExample, sentExample } from './examples';
import { ImportQueries } from './import.queries';
import { Imports } from './imports';

const byId = z.object({ id });
const tag = 'imports';
const owned = { 'path.id': 'import' };

@Controller('v1')
export class ImportController {
  constructor(private readonly imports: Imports, private readonly queries: ImportQueries) {}

  @Endpoint('GET', 'organisations/:id/imports', { summary: 'Lists that an organisation brought along', access: 'signed-in', owned: { 'path.id': 'organisation' }, does: 'see the lists of an organisation', lists: 'import',
    answer: importPage, example: { items: [checkedExample], next: null }, tag })
  ofOrganisation(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<Page<ImportView>> {
    return this.queries.ofOrganisation(actor, params.id, query);
  }

  @Endpoint('POST', 'imports', { summary: 'Announce a list: what it brings and in how many parts its text comes', access: 'signed-in', creates: true, owned: { 'body.organisationId': 'organisation' }, does: 'open a list',
    answer: importView, example: openedExample, bodyExample: newImportExample, tag })
  async open(@Who() actor: Actor, @Body({ schema: newImport }) body: NewImport): Promise<ImportView> {
    return this.queries.one(actor, await this.imports.open(actor, body));
  }

  @Endpoint('GET', 'imports/:id', { summary: 'One list, and how far it is', access: 'signed-in', owned, does: 'see a list', answer: importView, example: checkedExample, tag })
  one(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<ImportView> {
    return this.queries.one(actor, params.id);
  }

  @Endpoint('GET', 'imports/:id/rows', { summary: 'The rows of a list, in the order of the sheet, with what each does or what is wrong with it', access: 'signed-in', owned, does: 'see a list', lists: 'row of an import',
    answer: importRowPage, example: { items: [rowExample], next: null }, tag })
  rows(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: importRowQuery }) query: ImportRowQuery): Promise<Page<ImportRow>> {
    return this.queries.rows(actor, params.id, query);
  }

  @Endpoint('POST', 'imports/:id/parts', { summary: 'Send a part of the text of a list; sent again it replaces itself', access: 'signed-in', status: 200, owned, does: 'send a list',
    answer: importView, example: sentExample, bodyExample: importPartExample, tag })
  async send(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: importPart }) body: ImportPart): Promise<ImportView> {
    await this.imports.send(actor, params.id, body);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'imports/:id/check', { summary: 'Have every row looked at: what it would do, and what is wrong with it', access: 'signed-in', status: 200, owned, does: 'check a list',
    answer: importView, example: checkingExample, tag })
  async check(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<ImportView> {
    await this.imports.check(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'imports/:id/run', { summary: 'Take in the rows that can be', access: 'signed-in', status: 200, owned, does: 'run a list', answer: importView, example: runningExample, tag })
  async run(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<ImportView> {
    await this.imports.run(actor, params.id);
    return this.queries.one(actor, params.id);
  }

  @Endpoint('POST', 'imports/:id/cancellation', { summary: 'Stop a list: what was taken in stays', access: 'signed-in', status: 200, owned, does: 'cancel a list', answer: importView, example: cancelledExample, tag })
  async cancel(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<ImportView> {
    await this.imports.cancel(actor, params.id);
    return this.queries.one(actor, params.id);
  }
}
