import hefei from '../../tariffs/hefei.json' with { type: 'json' }
import huoshan from '../../tariffs/huoshan.json' with { type: 'json' }
import nanjing from '../../tariffs/nanjing.json' with { type: 'json' }
import shenzhen from '../../tariffs/shenzhen.json' with { type: 'json' }
import { compileTariff, parseTariff } from './compile.ts'
import type { CompiledTariff, PriceInput, TransferState } from './types.ts'

const documents = { hefei, huoshan, nanjing, shenzhen } as const

/** Tests only: the text of a document in `tariffs/`. */
export function tariffText(name: keyof typeof documents): string {
  return JSON.stringify(documents[name])
}

export function loadTariff(name: keyof typeof documents): CompiledTariff {
  return compileTariff(parseTariff(tariffText(name)))
}

/** Saturday 2024-06-01, 08:00 in China. */
const MORNING_MS = Date.parse('2024-06-01T08:00:00+08:00')

/** A normal home card on a bus, without a last ride. */
export function ride(change: Partial<PriceInput> = {}): PriceInput {
  return {
    mode: 'bus',
    lineId: '1',
    listFareFen: 200,
    tappedAtMs: MORNING_MS,
    utcOffsetMinutes: 480,
    medium: 'card',
    city: '5840',
    cardCity: '5840',
    cardKind: 1,
    entitlements: [],
    transferState: null,
    ...change,
  }
}

/** A bus ride on line 2 of the same city, so long before `MORNING_MS`. */
export function rideBefore(elapsedMs: number, change: Partial<TransferState> = {}): TransferState {
  return {
    lastTappedAtMs: MORNING_MS - elapsedMs,
    lastLineId: '2',
    lastMode: 'bus',
    lastAmountFen: 160,
    lastCity: '5840',
    ...change,
  }
}
