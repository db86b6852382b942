import type { AccountCode } from './chart.ts'
import { type EventName, type LedgerEvent, move } from './ledger-event.ts'

/**
 * Takes an event back with an event of its own, line by line; nothing posted is ever changed
 * (clearing.md 1.3, ride refund or correction). An event can be taken back once.
 */
export function reversal(original: LedgerEvent): LedgerEvent {
  const { kind, key, serviceDay, lines } = original
  return {
    kind: 'reversal',
    key: `${kind}:${key}`,
    serviceDay,
    lines: lines.map(({ debit, credit, amountE7 }) => ({ debit: credit, credit: debit, amountE7 })),
    reverses: { kind, key },
  }
}

/** A correction that no other event names: a movement with a reason, kept under its case. */
export function correction(
  name: EventName & { debit: AccountCode; credit: AccountCode; amountE7: bigint },
): LedgerEvent {
  const { key, serviceDay, debit, credit, amountE7 } = name
  return { kind: 'correction', key, serviceDay, lines: move(debit, credit, amountE7) }
}
