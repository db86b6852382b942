import { type CodeIssuer, createCodeIssuer } from '@tongxing/core/ride-code/code-issuer.ts'
import { packCardNumbers } from '@tongxing/core/parameters/card-list.ts'
import type { Scenario } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import type { CityRideCodes } from '../compose/city-services.ts'
import type { KeyRing } from './key-ring.ts'

const HOUR_MS = 3_600_000
/** Index of the one authority of a simulated scheme. */
const CA_KEY_INDEX = 2
/** A code on a screen is renewed about every minute. */
const VALIDITY_SECONDS = 60
const MAXIMUM_FEN = 2_000
const none = new Uint8Array(0)

/** The phones of the scenario's riders, and those who gave them their codes. */
export interface CodeIssuers {
  /** What validators and back ends verify codes by. */
  readonly rules: CityRideCodes
  /** What an account shows: the same instant is the same code. */
  show(account: number, generatedAtMs: number): Uint8Array
}

/** Every institution with accounts issues codes under one authority; its code is its issuer id. */
export function createCodeIssuers(scenario: Scenario, keys: KeyRing): CodeIssuers {
  const { institutions, codeAccounts, deniedAccounts } = scenario
  const cities = [...new Set(codeAccounts.map(({ city }) => city))]
  const issuers = new Map(
    cities.map((city): [number, CodeIssuer] => {
      const issuerId = institutions[city]?.code ?? ''
      const seed = keys.secret('ride-codes')
      return [
        city,
        createCodeIssuer({ seed, issuerId, caKeyIndex: CA_KEY_INDEX, expiryMonth: '2040-12' }),
      ]
    }),
  )
  const caRecord = issuers.values().next().value?.caRecord
  return {
    rules: {
      version: 1,
      list: {
        caRecords: caRecord === undefined ? [] : [caRecord],
        issuers: cities.map((city) => ({
          issuerId: institutions[city]?.code ?? '',
          city: institutions[city]?.cityCode ?? '',
          institution: institutions[city]?.code ?? '',
        })),
        deniedAccounts: packCardNumbers(
          deniedAccounts.flatMap((account) => codeAccounts[account]?.cardAccountId ?? []),
        ),
      },
    },
    show(account, generatedAtMs) {
      const plan = codeAccounts[account]
      const issuer = plan && issuers.get(plan.city)
      if (plan === undefined || issuer === undefined) throw new RangeError(`no account ${account}`)
      return issuer.issue({
        payAccountId: plan.payAccountId,
        cardAccountId: plan.cardAccountId,
        platformId: '00000001',
        accountType: '01',
        maximumAmountFen: MAXIMUM_FEN,
        authorisedUntilMs: generatedAtMs + 24 * HOUR_MS,
        validitySeconds: VALIDITY_SECONDS,
        customData: none,
        generatedAtMs,
      })
    },
  }
}
