-- Published: collaborations that were completed, with the last mark each side gave in a check-in. An evaluation, once there is one, takes the place of that mark.
create view earlier_collaboration as
select c.id, c.company_id, c.programme_id, (c.ended_at at time zone 'Europe/Amsterdam')::date as ended_on,
  (select s.mark from check_in i join check_in_side s on s.check_in_id = i.id
    where i.collaboration_id = c.id and s.side = 'company' and s.mark is not null order by s.answered_at desc limit 1) as company_mark,
  (select s.mark from check_in i join check_in_side s on s.check_in_id = i.id
    where i.collaboration_id = c.id and s.side = 'institution' and s.mark is not null order by s.answered_at desc limit 1) as institution_mark
from collaboration c where c.status = 'completed';
