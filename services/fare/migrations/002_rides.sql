-- Part of the ride that a record is for (RideStage of tap.proto), which person on the card, and who
-- drove, or for a staff card whose it was.
alter table fare.tap
  add column ride_stage smallint not null default 0,
  add column person_no smallint not null default 0,
  add column driver_id text collate "C" not null default '';

-- A ride on a ride code (kind 8) has no place in the chain of a purse. Its terminal key is the
-- code's identity, by which it is posted once.
drop index fare.tap_posted_purchase_once;
create unique index tap_posted_purchase_once
  on fare.tap (card_number, purchase_counter, purse, issuer_id)
  where state = 'posted' and kind <= 4;

create or replace view fare.purchase_evidence as
select issuer_id, card_number, purse, purchase_counter, balance_before_fen, amount_fen,
  balance_after_fen, tapped_at, tac_state, state, last_log
from fare.tap where state = 'posted' and kind <= 4;

-- Cards that a validator has blocked because they were listed (read by cards and console).
create index tap_locked on fare.tap (card_number) where kind = 6;
create view fare.card_lock as
select card_number, device_id, vehicle_id, tapped_at as locked_at from fare.tap where kind = 6;
