import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { id, type Page } from '#base/contract';
import { Endpoint, Version, Who, type Actor } from '#base/server';
import {
  deskMunicipality, deskMunicipalityPage, deskMunicipalityQuery, municipalityChange, municipalityDraft,
  type DeskMunicipality, type DeskMunicipalityQuery, type MunicipalityChange, type MunicipalityDraft,
} from '#organisations/contract';
import { Municipalities } from './municipalities';

const tag = 'desk';
const example: DeskMunicipality = { id: '0198a3c0-7b1e-7c44-9d51-0c1f2a3b4c81', name: 'Westerwolde', province: 'Groningen', region: 'north', version: 1, isPast: false, isEdited: false, branches: 0, programmes: 0 };
const bodyExample: MunicipalityDraft = { name: 'Nieuw-Bargerveen', province: 'Drenthe', region: 'north' };

/** The list of municipalities at the desk of HCA-ICT. */
@Controller('v1')
export class MunicipalityController {
  constructor(private readonly municipalities: Municipalities) {}

  @Endpoint('GET', 'desk/municipalities', { summary: 'Municipalities with what stands in each, those that are past too', access: 'signed-in', answer: deskMunicipalityPage, example: { items: [example], next: null }, lists: 'municipality at the desk', tag })
  list(@Who() actor: Actor, @Query({ schema: deskMunicipalityQuery }) query: DeskMunicipalityQuery): Promise<Page<DeskMunicipality>> {
    return this.municipalities.list(actor, query);
  }

  @Endpoint('POST', 'municipalities', { summary: 'Add a municipality that the list does not have', access: 'signed-in', creates: true, answer: deskMunicipality, example, bodyExample, tag })
  add(@Who() actor: Actor, @Body({ schema: municipalityDraft }) body: MunicipalityDraft): Promise<DeskMunicipality> {
    return this.municipalities.add(actor, body);
  }

  @Endpoint('PATCH', 'municipalities/:id', { summary: 'Correct its province or region, or say that it is past', access: 'signed-in', versioned: true, answer: deskMunicipality, example, bodyExample: { region: 'east' },
    owned: { 'path.id': 'municipality' }, does: 'correct a municipality', tag })
  change(@Who() actor: Actor, @Param({ schema: z.object({ id }) }) params: { id: string }, @Version() version: number, @Body({ schema: municipalityChange }) body: MunicipalityChange): Promise<DeskMunicipality> {
    return this.municipalities.change(actor, params.id, version, body);
  }
}
