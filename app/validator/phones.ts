import { packCardNumbers } from '@tongxing/core/parameters/card-list.ts'
import { createCodeIssuer } from '@tongxing/core/ride-code/code-issuer.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { RideCodeList } from '@tongxing/proto/messages.ts'
import { homeInstitution, testKeys } from './scheme.ts'

const DAY_MS = 86_400_000
const VALIDITY_SECONDS = 60
const MAXIMUM_FEN = 2_000

/** Card accounts by the name of the phone that shows their codes. */
const accounts: Readonly<Record<string, string>> = {
  code1: '31040000000000000017',
  code2: '31040000000000000025',
  denied: '31040000000000000033',
}

export const phoneNames = Object.keys(accounts)

/** Riders' phones, whose app renews its code when it has run out. */
export interface Phones {
  readonly list: RideCodeList
  /** The code on the screen; undefined where there is no such phone. */
  show(name: string): Uint8Array | undefined
  /** The rider asks for a new code. */
  renew(name: string): void
}

export function createPhones(clock: Clock): Phones {
  const { code: issuerId, cityCode } = homeInstitution
  const seed = testKeys.secret('ride-codes')
  const issuer = createCodeIssuer({ seed, issuerId, caKeyIndex: 1, expiryMonth: '2040-12' })
  const shown = new Map<string, number>()
  return {
    list: {
      caRecords: [issuer.caRecord],
      issuers: [{ issuerId, city: cityCode, institution: issuerId, fromMs: 0, untilMs: 0 }],
      deniedAccounts: packCardNumbers([accounts.denied ?? '']),
    },
    show(name) {
      const cardAccountId = accounts[name]
      if (cardAccountId === undefined) return undefined
      const generatedAtMs = secondOf(shown.get(name), clock.nowMs())
      shown.set(name, generatedAtMs)
      return issuer.issue({
        ...{ payAccountId: name, cardAccountId, platformId: '00000001', accountType: '01' },
        ...{ maximumAmountFen: MAXIMUM_FEN, validitySeconds: VALIDITY_SECONDS },
        ...{ authorisedUntilMs: generatedAtMs + DAY_MS, customData: new Uint8Array() },
        generatedAtMs,
      })
    },
    renew: (name) => void shown.delete(name),
  }
}

/** The second of the code that is still good, else this one. */
function secondOf(shownMs: number | undefined, nowMs: number): number {
  const isGood = shownMs !== undefined && Math.abs(nowMs - shownMs) < VALIDITY_SECONDS * 1_000
  return isGood ? shownMs : Math.floor(nowMs / 1_000) * 1_000
}
