import type pg from 'pg';

/**
 * Fills the inboxes of who can sign in with what their part of the world did in the last weeks: the last move of each proposal for the side
 * that hears of it, collaborations that opened, check-ins that ask. What is older than four days was read.
 */
export async function fillInboxes(client: pg.Client, today: string): Promise<void> {
  await client.query(
    `with reader as (select d.person_id, m.organisation_id, m.role from demo_sign_in d join membership m on m.person_id = d.person_id),
     moved as (
       select p.id, v.number, v.at, v.act, v.side, p.company_id, p.institution_id, p.programme_id,
         case when v.act in ('expire', 'lapse') then p.side when v.side = 'company' then 'institution' else 'company' end as hears,
         case v.act when 'send' then case when (v.side = 'company') = (g.direction = 'request') then 'received' else 'invitation' end
           when 'confirm' then 'confirmed' when 'revise' then 'revised' when 'resubmit' then 'revised' when 'decline' then 'declined' when 'withdraw' then 'withdrawn'
           when 'expire' then 'expired' when 'lapse' then 'lapsed' end as what
       from proposal p join posting g on g.id = p.posting_id join proposal_move v on v.proposal_id = p.id and v.number = p.moves),
     told as (
       select 'proposals' as topic, 'proposal-' || m.what as template, m.id || ':' || m.number as key, jsonb_build_object('proposalId', m.id, 'move', m.number::text) as args, '/proposals/' || m.id as link,
         r.person_id, r.organisation_id, case m.hears when 'institution' then m.institution_id end as institution_id, m.at
       from moved m join reader r on r.organisation_id = case m.hears when 'company' then m.company_id else m.institution_id end
       where m.what is not null and (r.role = 'admin' or exists (select from programme_keeper k where k.programme_id = m.programme_id and k.person_id = r.person_id and k.role = 'manager'))
       union all
       select 'collaborations', 'collaboration-opened', b.id::text, jsonb_build_object('collaborationId', b.id), '/collaborations/' || b.id, r.person_id, r.organisation_id, null, b.created_at
       from collaboration b join reader r on r.organisation_id in (b.company_id, b.institution_id)
       where r.role = 'admin' or exists (select from programme_keeper k where k.programme_id = b.programme_id and k.person_id = r.person_id)),
     made as (
       select *, lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || left(md5(person_id || template || key), 3) || '8' || right(md5(person_id || template || key), 15) as id from told
       where at > $1::date - interval '120 days' and at < $1::date + interval '1 day')
     insert into notice (id, person_id, topic, template, key, args, link, organisation_id, institution_id, created_at, read_at)
     select id::uuid, person_id, topic, template, key, args, link, organisation_id, institution_id, at, case when at < $1::date - interval '4 days' then at + interval '5 hours' end
     from made order by id on conflict do nothing`, [today]);
}
