import { isCardAlgorithm } from '@tongxing/core/card/crypto/algorithms.ts'
import { createTacVerifier, type TacVerifier } from '@tongxing/core/card/crypto/tac-verifier.ts'
import { uintBytes } from '@tongxing/core/card/layout.ts'
import { type Institution, issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import type { RideCodeVerdict, RideCodeVerifier } from '@tongxing/core/ride-code/types.ts'
import { claimKindOf, evidenceRank, type TacState } from '@tongxing/core/taps/evidence.ts'
import { contentHashOf, issuerIdOfCode, terminalKeyOf } from '@tongxing/core/taps/identity.ts'
import { checkPrice, type PriceCheck } from '@tongxing/core/taps/price-check.ts'
import {
  type AcceptedCity,
  type AcceptedIssuer,
  checkTerminal,
  isWellFormed,
  type ScreenContext,
  screenRecord,
  type Terminal,
} from '@tongxing/core/taps/screen.ts'
import type { CompiledTariff } from '@tongxing/core/tariff/types.ts'
import { localTimestamp, serviceDay } from '@tongxing/core/time/service-day.ts'
import type { TapRecord } from '@tongxing/proto/messages.ts'
import type { Delivery } from './read-taps.ts'
import type { FareSettings } from './settings.ts'
import type { ArrivedTap } from './tap.ts'

/** What an issuer gave into our hands. */
export interface TacKey {
  /** 16 hex digits. */
  readonly issuerId: string
  /** Master of its cards' internal keys (DTK), 16 bytes. */
  readonly tacMasterKey: Uint8Array
}

export interface ExamineDeps {
  readonly institution: Institution
  /** Keys with which TACs are checked; cards of other issuers stay `unchecked`. */
  readonly issuerKeys: readonly TacKey[]
  /** Issuers whose cards are accepted, of all times. */
  readonly issuers: () => readonly AcceptedIssuer[]
  /** Cities whose ride codes are accepted, of all times. */
  readonly cities: () => readonly AcceptedCity[]
  readonly tariffOf: (version: number) => CompiledTariff | undefined
  /** By the version of the list that a record names; 0 = the newest, for rides elsewhere. */
  readonly rideCodeTrustOf: (version: number) => RideCodeVerifier | undefined
  readonly settings: FareSettings
}

/** Examines one record for itself; the terminal is null where the device is not registered. */
export type Examine = (delivery: Delivery, terminal: Terminal | null) => ArrivedTap

const INT4_MAX = 0x7fff_ffff

/** Everything that can be said of a record without looking at another one. */
export function createExaminer(deps: ExamineDeps): Examine {
  const { settings } = deps
  const verifiers = Map.groupBy(
    deps.issuerKeys.map(({ issuerId, tacMasterKey: masterKey }) => ({
      issuerId,
      verifier: createTacVerifier({ masterKey, cachedCardsMax: settings.cachedCardsMax }),
    })),
    ({ issuerId }) => issuerId,
  )
  const elsewhere = { issuers: [{ institution: deps.institution.code, fromMs: 0, untilMs: 0 }] }

  const tacStateOf = (record: TapRecord): TacState => {
    if (record.tac === null || record.tac === undefined) return 'absent'
    const keys = verifiers.get(record.issuerId ?? '')
    if (keys === undefined) return 'unchecked'
    return keys.some(({ verifier }) => isTacOf(verifier, record)) ? 'ok' : 'wrong'
  }
  const priceCheckOf = ({ record, clearing }: Delivery): PriceCheck => {
    const kind = claimKindOf(record.kind)
    if (clearing !== null || kind === 'note' || kind === 'void') return 'not-priced'
    return checkPrice(record, deps.tariffOf(record.tariffVersion ?? 0))
  }
  const codeVerdictOf = ({ record, clearing }: Delivery): RideCodeVerdict | null => {
    // Another city's validator had a list of its own; what counts here is ours.
    const version = clearing === null ? (record.rideCodeListVersion ?? 0) : 0
    const at = { nowMs: record.tappedAtMs ?? 0, amountFen: record.amountFen ?? 0 }
    return deps.rideCodeTrustOf(version)?.verify(record.rideCode ?? new Uint8Array(), at) ?? null
  }

  return (delivery, terminal) => {
    const { record, clearing } = delivery
    const kind = claimKindOf(record.kind)
    const codeVerdict = kind === 'code' ? codeVerdictOf(delivery) : null
    const tacState = kind === 'code' ? codeStateOf(codeVerdict) : tacStateOf(record)
    const priceCheck = priceCheckOf(delivery)
    const context: ScreenContext = {
      receivedAtMs: delivery.receivedAtMs,
      tacState,
      priceCheck,
      codeVerdict,
      settings,
      ...(clearing ? elsewhere : { terminal, issuers: deps.issuers(), cities: deps.cities() }),
    }
    const isFromItsTerminal = checkTerminal(record, context) === null
    return {
      ...delivery,
      terminalKey: terminalKeyOf(record, delivery, codeVerdict?.code),
      contentHash: contentHashOf(record),
      kind: record.kind ?? 0,
      issuerId: issuerIdIn(record, codeVerdict),
      cardNumber: record.cardNumber ?? '',
      purse: Math.min(record.purse ?? 0, 0x7fff),
      // What does not fit the column is no card's and is refused (R1); the record keeps the truth.
      purchaseCounter: Math.min(record.purchaseCounter ?? 0, INT4_MAX),
      amountFen: Math.min(record.amountFen ?? 0, INT4_MAX),
      balanceBeforeFen: record.balanceBeforeFen ?? 0,
      balanceAfterFen: record.balanceAfterFen ?? 0,
      cardKind: clearing === null ? Math.min(record.cardState?.cardKind ?? 0, 0x7fff) : null,
      tappedAtMs: record.tappedAtMs ?? 0,
      serviceDay: serviceDayOf(record),
      operatorId: record.operatorId ?? '',
      tacState,
      priceCheck,
      screenCode: kind === 'note' ? null : screenRecord(record, context),
      evidenceRank: evidenceRank(kind, tacState, isFromItsTerminal),
    }
  }
}

/** What the checks of a ride code come to, in the words that a TAC has. */
function codeStateOf(verdict: RideCodeVerdict | null): TacState {
  if (verdict === null) return 'unchecked'
  return verdict.refusal === undefined ? 'ok' : 'wrong'
}

/** A record of a code has no issuer id: the list says which institution the code's issuer is. */
function issuerIdIn(record: TapRecord, verdict: RideCodeVerdict | null): string {
  if (verdict === null || verdict.refusal !== undefined) return record.issuerId ?? ''
  return issuerIdOfCode(verdict.issuer.institution, verdict.code)
}

/** Whether a card is one of ours. */
export function isOwnCard(institution: Institution, issuerId: string): boolean {
  return issuerId === issuerIdOf(institution)
}

function isTacOf(verifier: TacVerifier, record: TapRecord): boolean {
  const algorithm = record.algorithm ?? 0
  if (!isWellFormed(record) || !isCardAlgorithm(algorithm)) return false
  const { cardNumber = '', issuerId = '', psamId = '' } = record as Record<string, string>
  const terms = {
    amountFen: record.amountFen ?? 0,
    type: (record.transactionType ?? 0) & 0xff,
    terminalNumber: psamId,
    terminalSequence: record.psamCounter ?? 0,
    timestamp: localTimestamp(record.tappedAtMs ?? 0, zoneOf(record)),
  }
  return verifier.verifyPurchase(
    { cardNumber, issuerId, algorithm },
    terms,
    uintBytes(record.tac ?? 0, 4),
  )
}

function serviceDayOf(record: TapRecord): string {
  return serviceDay(record.tappedAtMs ?? 0, zoneOf(record))
}

function zoneOf({ utcOffsetMinutes }: TapRecord) {
  return { utcOffsetMinutes: utcOffsetMinutes ?? 0 }
}
