import { Controller, Inject, Injectable, Param } from '@nestjs/common';
import * as z from 'zod';
import { addDays, id } from '#base/contract';
import { Clock, Db, Endpoint, notFound, statement } from '#base/server';
import { publishing } from '#organisations/contract';
import { ENOUGH_ANSWERS, responseTime, type ResponseTime } from '#proposals/contract';

/** How many of the newest proposals are looked at: what is usual now. */
const NEWEST = 100;

// A turn begins with the move that gives it and ends with the next; what was withdrawn meanwhile, or lapsed, was not left waiting.
const turns = statement<{ isKnown: boolean; days: number | null; proposals: number }>('proposals.response-time', `
  select o.id is not null as "isKnown", t.days, coalesce(t.proposals, 0) as proposals
  from (select $1::uuid as asked) a
  left join organisation o on o.id = a.asked and (o.type = 'institution' or exists (select from company c where c.organisation_id = o.id and c.merged_into is null and c.verification = any('{${publishing.join(',')}}')))
  left join lateral (
    select percentile_cont(0.5) within group (order by extract(epoch from turn.until - turn.since)::float8 / 86400) as days, count(*)::int as proposals
    from (
      select m.at as since, n.at as until
      from ((select id from proposal p where p.institution_id = o.id and p.created_at >= $2 order by p.id desc limit ${NEWEST}) union all (select id from proposal p where p.company_id = o.id and p.created_at >= $2 order by p.id desc limit ${NEWEST})) p
      join proposal_move m on m.proposal_id = p.id and m.turn = case o.type when 'institution' then 'institution' else 'company' end
      join proposal_move n on n.proposal_id = p.id and n.number = m.number + 1 and n.act in ('accept', 'confirm', 'revise', 'decline', 'expire')
    ) turn) t on true`);

/** How long an organisation usually takes, counted from what really happened. */
@Injectable()
export class ResponseTimes {
  constructor(private readonly db: Db, @Inject(Clock) private readonly clock: Clock) {}

  /** @throws Refusal 404 for what nobody knows yet */
  async of(organisationId: string): Promise<ResponseTime> {
    const found = await this.db.one(turns, [organisationId, addDays(this.clock.today(), -365)]);
    if (!found?.isKnown) throw notFound();
    const { days, proposals } = found;
    return { days: days !== null && proposals >= ENOUGH_ANSWERS ? Math.max(1, Math.round(days)) : null, proposals };
  }
}

@Controller('v1')
export class ResponseTimeController {
  constructor(private readonly times: ResponseTimes) {}

  @Endpoint('GET', 'organisations/:id/response-time', { summary: 'How long an organisation usually takes to answer a proposal', access: 'public', answer: responseTime, example: { days: 4, proposals: 12 }, known: ['path.id'], tag: 'proposals' })
  one(@Param({ schema: z.object({ id }) }) params: { id: string }): Promise<ResponseTime> {
    return this.times.of(params.id);
  }
}
