-- A ride on a ride code debits no purse: beside its account it is known by the identity of the code
-- (core/ride-code/identity.ts). Empty for a card's purchase.
alter table clearing.line add column ride_code_key text collate "C" not null default '';
alter table clearing.claim add column ride_code_key text collate "C" not null default '';
alter table clearing.outgoing add column ride_code_key text collate "C" not null default '';

alter table clearing.outgoing
  drop constraint outgoing_pkey,
  add primary key (card_number, purchase_counter, purse, issuer_id, ride_code_key);

drop index clearing.purchase_is_settled_once;
create unique index purchase_is_settled_once
  on clearing.claim (card_number, purchase_counter, purse, issuer_id, ride_code_key)
  where code = '000000' and centre_serial is not null and not test;

-- What was uploaded before has no code, and may still be settled.
update clearing.claim set record = record || '{"rideCode": ""}';
