import { Body, Controller, Param, Query } from '@nestjs/common';
import * as z from 'zod';
import { handedOver, handOverInput, keeperList, keepersInput, memberPage, roleInput, type HandedOver, type KeeperList, type MemberPage } from '#accounts/contract';
import { id, pageQuery, type PageQuery } from '#base/contract';
import { Endpoint, Who, type Actor } from '#base/server';
import { keeperListExample, memberPageExample } from './examples';
import { MemberQueries } from './member.queries';
import { Members } from './members';
import { ProgrammeKeepers } from './programme-keepers';

const byId = z.object({ id });
const done = z.object({ id });
const example = { id: '0198a3c0-7b1e-7c44-9d51-5c1f2a3b4c5d' };
const tag = 'members';

@Controller('v1')
export class MemberController {
  constructor(private readonly members: Members, private readonly queries: MemberQueries, private readonly keepers: ProgrammeKeepers) {}

  @Endpoint('GET', 'organisations/:id/members', { summary: 'Who works for your organisation', access: 'signed-in', answer: memberPage, example: memberPageExample, owned: { 'path.id': 'organisation' }, does: 'see an organisation from inside', lists: 'member', tag })
  list(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Query({ schema: pageQuery }) query: PageQuery): Promise<MemberPage> {
    return this.queries.ofOrganisation(actor, params.id, query);
  }

  @Endpoint('POST', 'memberships/:id/role-changes', { summary: 'Give a colleague another role', access: 'signed-in', answer: done, example, bodyExample: { role: 'member' }, owned: { 'path.id': 'membership' }, does: 'change a role', tag })
  async changeRole(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: roleInput }) body: z.output<typeof roleInput>): Promise<{ id: string }> {
    await this.members.changeRole(actor, params.id, body);
    return { id: params.id };
  }

  @Endpoint('POST', 'memberships/:id/succession', { summary: 'Hand over the programmes and contacts of a colleague, and the administration when asked', access: 'signed-in', answer: handedOver, example: { programmes: 2, administration: false },
    bodyExample: { to: { personId: '0198a3c0-7b1e-7c44-9d51-6c1f2a3b4c5d' }, administration: false }, owned: { 'path.id': 'membership' }, does: 'hand over', tag })
  handOver(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: handOverInput }) body: z.output<typeof handOverInput>): Promise<HandedOver> {
    return this.members.handOver(actor, params.id, body);
  }

  @Endpoint('DELETE', 'memberships/:id', { summary: 'Leave an organisation, or remove a colleague; undone within a day', access: 'signed-in', owned: { 'path.id': 'membership' }, does: 'end a membership', tag })
  end(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<void> {
    return this.members.end(actor, params.id);
  }

  @Endpoint('POST', 'memberships/:id/restoration', { summary: 'Undo a removal', access: 'signed-in', answer: done, example, owned: { 'path.id': 'membership' }, does: 'undo a removal', tag })
  async restore(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<{ id: string }> {
    await this.members.restore(actor, params.id);
    return { id: params.id };
  }

  @Endpoint('GET', 'programmes/:id/keepers', { summary: 'Who manages and who coordinates a programme', access: 'signed-in', answer: keeperList, example: keeperListExample, owned: { 'path.id': 'programme' }, does: 'see the keepers of a programme', tag })
  keepersOf(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }): Promise<KeeperList> {
    return this.keepers.of(actor, params.id);
  }

  @Endpoint('PUT', 'programmes/:id/keepers', { summary: 'Say who manages and who coordinates a programme', access: 'signed-in', answer: keeperList, example: keeperListExample, bodyExample: { keepers: [] }, owned: { 'path.id': 'programme' }, does: 'set the keepers of a programme', tag })
  setKeepers(@Who() actor: Actor, @Param({ schema: byId }) params: { id: string }, @Body({ schema: keepersInput }) body: z.output<typeof keepersInput>): Promise<KeeperList> {
    return this.keepers.set(actor, params.id, body);
  }
}
