/**
 * The chain of a card: its posted purchases in the order of their counters, with the loads that lie
 * between them (clearing.md 3.3, 3.7). A load carries the purchase counter that the card showed at the
 * outlet, so it lies before the purchase of that counter, whatever any clock said.
 *
 * Parameters of every statement built on it: $1 issuer id, $2 service day.
 *
 * `chain` has one row per posted purchase: the state before it, and what the purchase before it left.
 * `loaded_fen` and `previous_loaded_fen` are running sums of loads that the card has.
 */
export const chainSql = `
  load_on_card as (
    select card_number, purchase_counter, amount_fen
    from topup.load
    where issuer_id = $1 and state = 'confirmed'
  ),
  step as (
    select card_number, purchase_counter, 0 as is_purchase, amount_fen as load_fen,
      null::bigint as tap_id, null::bigint as before_fen, null::bigint as after_fen
    from load_on_card
    union all
    select card_number, purchase_counter, 1, 0, tap_id, balance_before_fen, balance_after_fen
    from fare.tap
    where issuer_id = $1 and state = 'posted' and service_day <= $2
  ),
  running as (
    select *, sum(load_fen) over (
      partition by card_number order by purchase_counter, is_purchase, tap_id
      rows unbounded preceding
    )::bigint as loaded_fen
    from step
  ),
  purchase as (
    select card_number, purchase_counter, tap_id, before_fen, after_fen, loaded_fen,
      lag(purchase_counter) over card as previous_counter,
      lag(after_fen) over card as previous_after_fen,
      lag(loaded_fen) over card as previous_loaded_fen,
      lead(purchase_counter) over card is null as is_last
    from running
    where is_purchase = 1
    window card as (partition by card_number order by purchase_counter)
  ),
  chain as (
    select p.card_number, p.purchase_counter, p.tap_id, p.before_fen, p.after_fen, p.is_last,
      p.loaded_fen,
      coalesce(p.previous_counter, m.initial_purchase_counter - 1, p.purchase_counter - 1)
        as previous_counter,
      coalesce(p.previous_after_fen, 0) + p.loaded_fen - coalesce(p.previous_loaded_fen, 0)
        - p.before_fen as missing_fen
    from purchase p
    left join cards.card m using (card_number)
  )`
