import { hash } from 'node:crypto'
import { contentHashOf } from '@tongxing/core/taps/identity.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { encodeMessage } from '@tongxing/proto/codec.ts'
import { batchVerdict, type TapRecord } from '@tongxing/proto/messages.ts'
import { foreignRide, localRide, OUR_ISSUER, refusedRide, SEED_DAY, seedTimeMs } from './records.ts'

export const vehicles = 24

interface SeededTap {
  readonly record: TapRecord
  readonly state: string
  readonly reasonCode?: string
  /** That of the SAM counter, or of the journal, unless given. */
  readonly terminalKey?: string
}

/** A small day in every table that the console reads: what it must show is known from here. */
export async function seedDay(db: Database): Promise<void> {
  await seedDevices(db)
  await seedCards(db)
  const taps: SeededTap[] = [
    { record: localRide, state: 'posted' },
    { record: foreignRide, state: 'posted' },
    { record: refusedRide, state: 'noted' },
    {
      // The same purchase counter under another SAM counter: a claim that lost.
      record: { ...localRide, recordNo: 4, psamCounter: 78, tac: 1, amountFen: 300 },
      state: 'rejected',
      reasonCode: 'TAP_TAC_WRONG',
    },
  ]
  for (const tap of taps) await seedTap(db, tap)
  await seedUpload(db)
  await seedPostings(db)
  await seedClearing(db)
  await seedReport(db)
}

async function seedDevices(db: Database): Promise<void> {
  await db.query(
    `insert into ingest.device (device_id, psam_id, vehicle_id, operator_id, registered_at)
    select 'HS-V' || lpad(n::text, 3, '0'), '30' || lpad(n::text, 10, '0'),
      'HS' || lpad(n::text, 6, '0'), 'HS', to_timestamp($1 / 1000.0)
    from generate_series(1, $2::int) as n`,
    [seedTimeMs, vehicles],
  )
  await db.query(
    `insert into ingest.journal (device_id, journal_id, high_water_mark, journal_head, psam_id,
      psam_counter, boot, updated_at)
    select device_id, '00000000000000aa', 4, case when n = 3 then 60 else 4 end, psam_id, 77, 1,
      to_timestamp($1 / 1000.0) - case when n = 5 then interval '2 hours' else interval '0' end
    from ingest.device, lateral (select substr(device_id, 5)::int as n) as number where n <> 7`,
    [seedTimeMs],
  )
  await db.query(
    `insert into ingest.device_state (device_id, boot, journal_id, journal_head, acknowledged_mark,
      psam_id, psam_counter, lists, device_time_ms, clock_trust, vehicle_id, line_id,
      firmware_version, last_seen_at)
    select device_id, journal.boot, journal.journal_id, journal_head, high_water_mark, psam_id,
      psam_counter, jsonb_build_array(
        jsonb_build_object('list', 'hotlist', 'active',
          case when device_id = 'HS-V003' then 2 else 3 end, 'staged', 3),
        jsonb_build_object('list', 'tariff', 'active', 1, 'staged', 1)),
      $1, 1, vehicle_id, '101', '1.0.0', updated_at
    from ingest.journal join ingest.device using (device_id, psam_id)`,
    [seedTimeMs],
  )
}

async function seedCards(db: Database): Promise<void> {
  await db.query(
    `insert into cards.card (card_number, issuer_id, card_kind, rider_class, state, valid_from,
      valid_until, initial_purchase_counter, initial_load_counter, issued_at, sold_at, outlet_id)
    values ($1, $2, 1, 'normal', 'active', '2026-01-01', '2036-01-01', 10, 0, now(), now(),
      'hs-o1')`,
    [localRide.cardNumber, OUR_ISSUER],
  )
  await db.query(
    `insert into topup.outlet (outlet_id, name, key_sha256, registered_at)
    values ('hs-o1', '客运中心', decode(repeat('00', 32), 'hex'), now())`,
  )
  await db.query(
    `insert into topup.load (load_id, outlet_id, outlet_sequence, content_hash, issuer_id,
      card_number, load_counter, balance_before_fen, overdraft_limit_fen, purchase_counter,
      amount_fen, terminal_id, key_version, algorithm, card_random, mac2, loaded_at, state, tac,
      decided_by, initiated_at, decided_at)
    values ('load-1', 'hs-o1', 1, '', $1, $2, 1, 0, 0, 11, 5000, '800000000001', 1, 0,
      '\\x00000000', '\\x00000000', to_timestamp($3 / 1000.0) - interval '1 hour', 'confirmed',
      '\\x01020304', 'tac', now(), now())`,
    [OUR_ISSUER, localRide.cardNumber, seedTimeMs],
  )
}

/** One row of fare.tap, as the fare service writes it. */
export async function seedTap(db: Database, tap: SeededTap): Promise<void> {
  const { record, state, reasonCode = null } = tap
  const hasPsam = record.psamCounter !== undefined
  const journalKey = `HS-V001/00000000000000aa/${record.recordNo}`
  const psamKey = hasPsam ? `${record.psamId}/${record.psamCounter}` : journalKey
  const terminalKey = tap.terminalKey ?? psamKey
  await db.query(
    `insert into fare.tap (terminal_key, content_hash, source, device_id, journal_id, record_no,
      boot, sequence, kind, issuer_id, card_number, purse, purchase_counter, balance_before_fen,
      amount_fen, balance_after_fen, list_price_fen, psam_id, psam_counter, tapped_at, service_day,
      operator_id, vehicle_id, line_id, outcome_code, elapsed_us, last_log, received_at, tac_state,
      price_check, evidence_rank, state, reason_code, posting_generation, log_topic, log_partition,
      log_offset, record, ride_stage, person_no, driver_id)
    values ($1, decode($2, 'hex'), 'device', 'HS-V001', '00000000000000aa', $3, 1, 1, $4, $5, $6,
      0, $7, $8, $9, $10, $11, $12, $13, to_timestamp($14 / 1000.0), $15, 'HS', $16, $17, $18, $19,
      '', to_timestamp($14 / 1000.0) + interval '40 seconds', $20, 'same', 0, $21, $22, 0, 'taps',
      2, 4711, $23, $24, $25, $26)`,
    [
      terminalKey,
      contentHashOf(record),
      record.recordNo,
      record.kind,
      record.issuerId ?? '',
      record.cardNumber ?? '',
      record.purchaseCounter ?? 0,
      record.balanceBeforeFen ?? 0,
      record.amountFen ?? 0,
      record.balanceAfterFen ?? 0,
      record.listPriceFen ?? 0,
      record.psamId,
      record.psamCounter ?? null,
      record.tappedAtMs,
      SEED_DAY,
      record.vehicleId,
      record.lineId,
      record.outcomeCode ?? '',
      record.elapsedUs ?? 0,
      reasonCode === 'TAP_TAC_WRONG' ? 'wrong' : 'ok',
      state,
      reasonCode,
      Buffer.from(encodeMessage('TapRecord', record)),
      record.rideStage ?? 0,
      record.personNo ?? 0,
      record.driverId ?? '',
    ],
  )
}

async function seedUpload(db: Database): Promise<void> {
  const digest = hash('sha256', 'payload', 'buffer')
  const receivedAtMs = seedTimeMs + 40_000
  const answer = encodeMessage('BatchAnswer', {
    deviceId: 'HS-V001',
    boot: 1,
    sequence: 1,
    digest,
    verdict: batchVerdict.BATCH_VERDICT_ACCEPTED,
    highWaterMark: 4,
    receivedAtMs,
  })
  await db.query(
    `insert into ingest.upload (device_id, boot, sequence, digest, answer, verdict, journal_id,
      first_record_no, last_record_no, payload_bytes, received_at)
    values ('HS-V001', 1, 1, $1, $2, 1, '00000000000000aa', 1, 4, 2048, to_timestamp($3 / 1000.0))`,
    [digest, Buffer.from(answer), receivedAtMs],
  )
  await db.query(
    `insert into log.record (topic, partition, record_offset, key, value, headers, appended_at_ms)
    values ('taps', 2, 4711, 'k', '', '{}', $1)`,
    [receivedAtMs + 12],
  )
}

async function seedPostings(db: Database): Promise<void> {
  await db.query(
    `insert into ledger.account (code, kind) values
      ($1, 'card-float'), ('operator-payable:HS', 'operator-payable'),
      ('centre-receivable-pending', 'centre-receivable-pending'),
      ('centre-receivable', 'centre-receivable'), ('clearing-fee', 'clearing-fee')`,
    [`card-float:${localRide.cardNumber}`],
  )
  const events = [
    ['local_ride', localRide, [['card-float:', 'operator-payable:HS', '1800000000']]],
    [
      'foreign_ride_pending',
      foreignRide,
      [['centre-receivable-pending', 'operator-payable:HS', '2000000000']],
    ],
    [
      'foreign_ride_final',
      foreignRide,
      [
        ['centre-receivable', 'centre-receivable-pending', '2000000000'],
        ['clearing-fee', 'centre-receivable', '10000001'],
      ],
    ],
  ] as const
  for (const [kind, record, lines] of events) {
    const { rows } = await db.query<{ event_id: string }>(
      `insert into ledger.event (kind, key, service_day, content_hash, posted_at)
      values ($1, $2, $3, '', to_timestamp($4 / 1000.0)) returning event_id`,
      [kind, `${contentHashOf(record)}:0`, SEED_DAY, seedTimeMs + 41_000],
    )
    for (const [line, [debit, credit, amountE7]] of lines.entries()) {
      await db.query(
        `insert into ledger.transfer (event_id, line, debit_account, credit_account, amount_e7)
        select $1, $2, debit.account_id, credit.account_id, $5
        from ledger.account as debit, ledger.account as credit
        where starts_with(debit.code, $3) and credit.code = $4
          and ($3 <> 'centre-receivable' or debit.code = $3)`,
        [rows[0]?.event_id, line, debit, credit, amountE7],
      )
    }
  }
}

async function seedClearing(db: Database): Promise<void> {
  for (const [kind, direction, state] of [
    ['UP', 'sent', 'acknowledged'],
    ['FB', 'received', 'taken'],
    ['BP', 'received', 'taken'],
  ]) {
    await db.query(
      `with file as (
        insert into clearing.file (own, direction, partner, kind, sequence, name, settle_day,
          digest, bytes, records, state, ack_code, error_code, accepted, refused, amount_fen,
          issuer_e7, acquirer_e7, centre_e7, created_at)
        values ('03763764', $2, '01000000', $1, 1,
          $1 || '03763764000000012026030200001', $4, repeat('0', 64),
          '', 1, $3, '', '', 1, 0, 200, $6::bigint, $7::bigint, $8::bigint,
          to_timestamp($5 / 1000.0) + interval '14 hours')
        returning file_id)
      insert into clearing.line (file_id, line, centre_serial, acquirer_serial, issuer_id,
        card_number, purse, purchase_counter, issuer, acquirer, amount_fen, error_code, test,
        fee_e7, issuer_share_e7, acquirer_share_e7, issuer_e7, acquirer_e7, centre_e7)
      select file_id, 3, case when $1 = 'FB' then '900001' else '' end, '17', $9, $10, 0, $11,
        '03613610', '03763764', 200, case when $1 = 'FB' then '000000' else '' end, false, 10000001,
        4000000, 0, $6::bigint, $7::bigint, $8::bigint
      from file where $1 <> 'BP'`,
      [
        kind,
        direction,
        state,
        SEED_DAY,
        seedTimeMs,
        ...(kind === 'FB' ? [-1_996_000_000, 1_989_999_999, 6_000_001] : [0, 0, 0]),
        foreignRide.issuerId,
        foreignRide.cardNumber,
        foreignRide.purchaseCounter,
      ],
    )
  }
  await db.query(
    `insert into clearing.net_position (settle_day, institution, income_e7, outgo_e7, carried_in_e7,
      income_fen, outgo_fen, net_fen, carried_out_e7)
    values ($1, '03763764', 1989999999, 0, 0, 198, 0, 198, 9999999)`,
    [SEED_DAY],
  )
}

async function seedReport(db: Database): Promise<void> {
  await db.query(
    `insert into desk.case (code, subject, owner, value_fen, service_day, opened_at, evidence)
    values ('TAP_TAC_WRONG', $1, 'operator:HS', 300, $2, to_timestamp($3 / 1000.0), $4),
      ('CARD_COUNTER_GAP', $5, 'issuer:03763764', 200, $2, to_timestamp($3 / 1000.0), '{}')`,
    [
      'tap 300000000001/78 00000000',
      SEED_DAY,
      seedTimeMs,
      JSON.stringify({ contentHash: 'x', card: localRide.cardNumber }),
      `card:${localRide.cardNumber}:9-11`,
    ],
  )
  const report = {
    institution: '03763764',
    serviceDay: SEED_DAY,
    cards: {
      cards: 2,
      ledgerFloatFen: 5020,
      balanceAfterFen: 4820,
      loadsUnseenFen: 0,
      loadsUnpostedFen: 0,
      expectedLateFen: 200,
      breaksFen: 0,
      unexplainedFen: 0,
      faults: [
        {
          cardNumber: localRide.cardNumber,
          afterCounter: 9,
          beforeCounter: 11,
          missingCounters: 1,
          missingFen: 200,
          claimCodes: ['TAP_TAC_WRONG'],
          lateFen: 200,
          breakFen: 0,
        },
      ],
      unexplained: [],
    },
    operators: [
      {
        operatorId: 'HS',
        rides: 2,
        ridesFen: 380,
        postingsFen: 380,
        differenceFen: 0,
        refusedFen: 0,
        refusedPostingsFen: 0,
        refusedDifferenceFen: 0,
      },
    ],
    samGaps: [
      {
        psamId: '300000000003',
        deviceId: 'HS-V003',
        vehicleId: 'HS000003',
        fromCounter: 12,
        toCounter: 13,
        place: 'between',
      },
    ],
    journalGaps: [
      { deviceId: 'HS-V003', journalId: '00000000000000aa', heldMark: 4, statedHead: 60 },
    ],
    cases: [],
    unexplainedFen: 0,
  }
  await db.query(
    `insert into reconciliation.report (service_day, generated_at, unexplained_fen, report)
    values ($1, to_timestamp($2 / 1000.0) + interval '16 hours', 0, $3)`,
    [SEED_DAY, seedTimeMs, JSON.stringify(report)],
  )
}
