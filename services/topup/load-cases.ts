import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { serviceDay } from '@tongxing/core/time/service-day.ts'
import type { OpenCase } from '@tongxing/ledger/cases.ts'
import type { CardFacts } from './card-facts.ts'
import type { LoadRow } from './load-row.ts'
import type { LoadRequest } from './start-loads.ts'

/**
 * One number, two contents. The second posted nothing, so the case explains no money: it alarms.
 */
export function conflictCase(known: LoadRow, request: LoadRequest, nowMs: number): OpenCase {
  return {
    code: 'LOAD_CONFLICT',
    subject: known.loadId,
    owner: `outlet:${known.outletId}`,
    valueFen: 0,
    serviceDay: serviceDay(nowMs),
    evidence: {
      card: maskCard(known.cardNumber),
      amountFen: known.amountFen,
      otherCard: maskCard(request.cardNumber),
      otherAmountFen: request.amountFen,
    },
  }
}

/** A card that counts more loads than were made here carries money that nobody paid in here. */
export function gapCase(card: CardFacts, request: LoadRequest, nowMs: number): OpenCase {
  const { latest, initialLoadCounter } = card
  return {
    code: 'LOAD_COUNTER_GAP',
    subject: request.cardNumber,
    owner: `issuer:${request.issuerId.slice(0, 8)}`,
    valueFen: 0,
    serviceDay: serviceDay(nowMs),
    evidence: {
      loadCounter: request.loadCounter,
      expectedCounter: latest ? latest.loadCounter + 1 : initialLoadCounter,
      balanceFen: request.balanceBeforeFen - request.overdraftLimitFen,
    },
  }
}

/**
 * A TAC that is not the card's: whether the card has the money stays open, and so does the case.
 */
export function wrongTacCase(load: LoadRow, tac: Uint8Array, nowMs: number): OpenCase {
  return {
    code: 'LOAD_TAC_WRONG',
    subject: load.loadId,
    owner: `outlet:${load.outletId}`,
    valueFen: load.state === 'suspense' ? load.amountFen : 0,
    serviceDay: serviceDay(nowMs),
    evidence: { card: maskCard(load.cardNumber), tac: tac.toHex(), state: load.state },
  }
}

/**
 * Evidence against what was decided, or against other evidence. A reversed load that its TAC proves
 * is money on the card that was given back in cash: its value is the amount.
 */
export function contradictionCase(
  load: LoadRow,
  evidence: Readonly<Record<string, unknown>>,
  nowMs: number,
): OpenCase {
  return {
    code: 'LOAD_EVIDENCE_CONTRADICTS',
    subject: load.loadId,
    owner: `issuer:${load.issuerId.slice(0, 8)}`,
    valueFen: load.amountFen,
    serviceDay: serviceDay(nowMs),
    evidence: { card: maskCard(load.cardNumber), state: load.state, ...evidence },
  }
}
