import { randomBytes } from 'node:crypto'
import { issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import { cardsMigrations } from '@tongxing/cards/migrations.ts'
import { ledgerMigrations } from '@tongxing/ledger/migrations.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import type { MigrationSet } from '@tongxing/platform/database/migrate.ts'
import { createLogger } from '@tongxing/platform/logging/logger.ts'
import { diversifyCardKeys, personalise } from '@tongxing/validator-sim/card/personalise.ts'
import { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import type { Transport } from '@tongxing/validator-sim/firmware/uplink/transport.ts'
import { createOutletTerminal } from '@tongxing/validator-sim/outlet/outlet-terminal.ts'
import type { IssuerKeys } from '@tongxing/topup/load-host.ts'
import { topupMigrations } from '@tongxing/topup/migrations.ts'
import { startTopupService, type TopupService } from '@tongxing/topup/service.ts'

const county = {
  code: '03763764',
  cityCode: '3764',
  provinceCode: '3760',
  name: { zh: '霍山', en: 'Huoshan' },
}
export const issuerId = issuerIdOf(county)
export const adminKey = 'admin-key-of-the-tests'
const terminalId = '376400000001'
const startMs = Date.parse('2026-03-02T02:15:00Z')

const masters = {
  purchase: randomBytes(16),
  load: randomBytes(16),
  tac: randomBytes(16),
  maintenance: randomBytes(16),
}

const issuerKeys: IssuerKeys = {
  issuerId,
  keyVersion: 1,
  algorithm: 0,
  tacMasterKey: masters.tac,
  loadMasterKey: masters.load,
}

/** Keys of a card of this issuer: what a SAM would derive. */
export function cardKeys(cardNumber: string) {
  return diversifyCardKeys(masters, { cardNumber, issuerId })
}

/**
 * The schemas that a top-up service meets; the view of the fare service is made by `makeEvidence`.
 */
export const worldMigrations: readonly MigrationSet[] = [
  ...ledgerMigrations,
  cardsMigrations,
  topupMigrations,
]

/** What the fare service publishes, as a table that a test can write. */
async function makeEvidence(db: Database): Promise<void> {
  await db.query('create schema if not exists fare')
  await db.query(`create table if not exists fare.purchase_evidence (issuer_id text,
    card_number text, purse smallint, purchase_counter int, balance_before_fen int,
    amount_fen int, balance_after_fen int, tapped_at timestamptz, tac_state text, state text,
    last_log bytea)`)
}

let serial = 0

export interface TestCard {
  readonly cardNumber: string
  readonly card: SoftCard
}

export interface CardChanges {
  readonly issuerId?: string
  readonly masters?: typeof masters
  readonly onlineSequence?: number
}

/** A card that was made with the issuer's keys and is not on the books. */
export function makeCard(changes: CardChanges = {}): TestCard {
  serial += 1
  const cardNumber = `03103764${String(serial).padStart(12, '0')}`
  const identity = { cardNumber, issuerId: changes.issuerId ?? issuerId }
  const image = personalise({
    ...identity,
    uid: Uint8Array.of(1, 2, serial >> 8, serial & 255),
    cityCode: county.cityCode,
    provinceCode: county.provinceCode,
    cardKind: 1,
    interoperable: true,
    startDate: '20250101',
    endDate: '20351231',
    onlineSequence: changes.onlineSequence ?? 0,
    keys: diversifyCardKeys(changes.masters ?? masters, identity),
  })
  return { cardNumber, card: new SoftCard(image) }
}

/** A card that was issued and sold. */
export async function issueCard(
  db: Database,
  changes: CardChanges & { readonly state?: string } = {},
): Promise<TestCard> {
  const made = makeCard(changes)
  await db.query(
    `insert into cards.card (card_number, issuer_id, card_kind, rider_class, state, valid_from,
       valid_until, initial_purchase_counter, initial_load_counter, issued_at, sold_at, outlet_id)
     values ($1, $2, 1, 'adult', $3, '2025-01-01', '2035-12-31', 0, 0, now(), now(), 'bureau')`,
    [made.cardNumber, issuerId, changes.state ?? 'active'],
  )
  return made
}

/** A network that a test can cut: before the request arrives, or before its answer does. */
interface TestNetwork extends Transport {
  cut: 'request' | 'answer' | undefined
  /** Only for paths that end so. */
  cutPath: string
  readonly sent: { readonly path: string; readonly body: Uint8Array }[]
}

function openNetwork(url: string): TestNetwork {
  const network: TestNetwork = {
    cut: undefined,
    cutPath: '',
    sent: [],
    async request({ method, path, headers, body = new Uint8Array() }) {
      const isCut = path.endsWith(network.cutPath)
      if (isCut && network.cut === 'request') throw new Error('no network')
      network.sent.push({ path, body })
      const response = await fetch(url + path, {
        method,
        headers,
        ...(method === 'POST' && { body: Buffer.from(body) }),
      })
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (isCut && network.cut === 'answer') throw new Error('no answer')
      return { status: response.status, headers: Object.fromEntries(response.headers), body: bytes }
    },
  }
  return network
}

export interface TestOutlet {
  readonly outletId: string
  readonly key: string
  readonly network: TestNetwork
  readonly terminal: ReturnType<typeof createOutletTerminal>
}

let outletSerial = 0

/** An outlet that registered itself over the socket, with a terminal of its own. */
export async function openOutlet(service: TopupService): Promise<TestOutlet> {
  outletSerial += 1
  const outletId = `outlet-${outletSerial}`
  const key = randomBytes(32).toString('hex')
  const response = await post(service, '/v1/outlets', adminKey, {
    outlets: [{ outletId, name: outletId, key }],
  })
  if (response.status !== 200) throw new Error(`the outlet was not registered: ${response.status}`)
  const network = openNetwork(service.url)
  let sequence = 0
  const terminal = createOutletTerminal({
    transport: network,
    outletId,
    outletKey: key,
    terminalId,
    nextSequence: () => (sequence += 1),
  })
  return { outletId, key, network, terminal }
}

/** Posts JSON with a bearer key; the body may also be text that is not JSON. */
export async function post(
  service: { readonly url: string },
  path: string,
  key: string,
  body: object | string,
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const response = await fetch(service.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

export async function startWorld(db: Database): Promise<TopupService> {
  await makeEvidence(db)
  let nowMs = startMs
  return await startTopupService({
    db,
    // Every look at the clock is a second later, so that no two loads share one.
    clock: { nowMs: () => (nowMs += 1_000) },
    logger: createLogger({ name: 'test', level: 'silent' }),
    institution: county,
    issuerKeys: [issuerKeys],
    adminKey,
    port: 0,
    resolveIntervalMs: 0,
  })
}
