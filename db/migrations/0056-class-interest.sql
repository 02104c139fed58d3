-- Before it says yes a programme asks its class: until when, and how many students are interested. Counts alone, never names.
alter table proposal
  add column class_until date,
  add column class_interested int check (class_interested between 0 and 500),
  add constraint proposal_class_check check (class_interested is null or class_until is not null);

alter table proposal_move
  add column class_until date,
  add column class_interested int check (class_interested between 0 and 500),
  drop constraint proposal_move_act_check,
  add constraint proposal_move_act_check check (act in ('send', 'accept', 'confirm', 'revise', 'resubmit', 'ask-class', 'decline', 'withdraw', 'put-back', 'expire', 'lapse')),
  add constraint proposal_move_class_check check ((act = 'ask-class') = (class_until is not null) and (class_interested is null or class_until is not null));
