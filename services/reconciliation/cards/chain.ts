/**
 * The chain of a purse: its posted purchases in the order of their counters, with the loads that
 * lie between them (clearing.md 3.3, 3.7). A load carries the purchase counter that the card showed
 * at the outlet, so it lies before the purchase of that counter, whatever any clock said. Loads go
 * to purse 0.
 *
 * Parameters of every statement built on it: $1 issuer id, $2 service day.
 *
 * `chain` has one row per posted purchase: the state before it, and what the purchase before it
 * left. `missing_fen` is what was spent between the two by their balances and the loads between.
 */
export const chainSql = `
  step as (
    select card_number, 0 as purse, purchase_counter, 0 as is_purchase, amount_fen as load_fen,
      null::date as service_day, null::bigint as before_fen, null::bigint as after_fen
    from topup.load
    where issuer_id = $1 and state = 'confirmed'
    union all
    select card_number, purse, purchase_counter, 1, 0, service_day, balance_before_fen,
      balance_after_fen
    from fare.tap
    where issuer_id = $1 and state = 'posted' and service_day <= $2
  ),
  running as (
    select *, sum(load_fen) over (
      partition by card_number, purse order by purchase_counter, is_purchase
      rows unbounded preceding
    )::bigint as loaded_fen
    from step
  ),
  purchase as (
    select card_number, purse, purchase_counter, service_day, before_fen, after_fen, loaded_fen,
      lag(purchase_counter) over purse as previous_counter,
      lag(after_fen) over purse as previous_after_fen,
      lag(loaded_fen) over purse as previous_loaded_fen,
      lead(purchase_counter) over purse is null as is_last
    from running
    where is_purchase = 1
    window purse as (partition by card_number, purse order by purchase_counter)
  ),
  chain as (
    select p.card_number, p.purse, p.purchase_counter, p.service_day, p.after_fen, p.is_last,
      coalesce(p.previous_counter, m.initial_purchase_counter - 1, p.purchase_counter - 1)
        as previous_counter,
      coalesce(p.previous_after_fen, 0) + p.loaded_fen - coalesce(p.previous_loaded_fen, 0)
        - p.before_fen as missing_fen
    from purchase p
    left join cards.card m using (card_number)
  )`
