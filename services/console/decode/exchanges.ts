import { toHex } from '@tongxing/core/bytes/hex.ts'
import { type DecodedField, decodeExchange } from '@tongxing/core/card/decode-exchange.ts'
import { formatYuan } from '@tongxing/core/money/fen.ts'
import { exchangeTarget, type TapTrace } from '@tongxing/proto/messages.ts'
import type { ExchangeField, ExchangeView } from '../contract/tap.ts'
import { maskCardsIn } from '../mask.ts'

/** The exchanges of a trace with their bytes and, beside them, what the bytes say. */
export function readExchanges(trace: TapTrace | null | undefined): ExchangeView[] {
  return (trace?.exchanges ?? []).map((exchange) => {
    const target = exchange.target === exchangeTarget.EXCHANGE_TARGET_SAM ? 'sam' : 'card'
    const command = exchange.command ?? new Uint8Array()
    const response = exchange.response ?? new Uint8Array()
    const decoded = decodeExchange(target, command, response)
    return {
      target,
      name: decoded.name,
      nameZh: decoded.nameZh,
      command: toHex(command),
      response: toHex(response),
      commandFields: decoded.commandFields.map(toField),
      responseFields: decoded.responseFields.map(toField),
      status: decoded.status ?? null,
      statusEn: decoded.statusEn,
      statusZh: decoded.statusZh,
      startedUs: exchange.startedUs ?? 0,
      elapsedUs: exchange.elapsedUs ?? 0,
    }
  })
}

function toField({ en, zh, kind, hex, value }: DecodedField): ExchangeField {
  const shown = kind === 'fen' ? formatYuan(Number(value)) : String(value)
  return { en, zh, kind, hex: maskCardsIn(hex), value: maskCardsIn(shown) }
}
