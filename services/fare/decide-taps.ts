import type { Institution } from '@tongxing/core/institutions/institution.ts'
import { checkCard } from '@tongxing/core/taps/card-status.ts'
import { type Claim, type Decision, decideClaims } from '@tongxing/core/taps/decide-claims.ts'
import { claimKindOf } from '@tongxing/core/taps/evidence.ts'
import { firstOf } from '@tongxing/core/taps/rules.ts'
import type { Queryable } from '@tongxing/platform/database/database.ts'
import { recordKind } from '@tongxing/proto/messages.ts'
import { isOwnCard } from './examine.ts'
import type { MasterData } from './master-data.ts'
import type { FareSettings } from './settings.ts'
import { isOfCode, type Tap } from './tap.ts'

export interface DecideDeps {
  readonly institution: Institution
  readonly masterData: MasterData
  readonly settings: FareSettings
}

/**
 * What every tap of a neighbourhood becomes, by content hash, with what is known of its card now.
 */
export async function decideTaps(
  tx: Queryable,
  taps: readonly Tap[],
  deps: DecideDeps,
): Promise<Map<string, Decision>> {
  const { institution, masterData, settings } = deps
  const isOwn = (tap: Tap) => isOwnCard(institution, tap.issuerId)
  const cards = taps.filter((tap) => !isOfCode(tap))
  const greys = taps.filter(({ kind }) => kind === recordKind.RECORD_KIND_GREY)
  const masters = await readFor(cards.filter(isOwn), (numbers) => masterData.readCards(tx, numbers))
  const listed = await readFor(cards, (numbers) => masterData.readHotlist(tx, numbers))
  const loads = await readFor(greys.filter(isOwn), (numbers) => masterData.readLoads(tx, numbers))

  const claims = taps.map((tap): Claim => {
    const context = {
      listed: listed.get(tap.cardNumber) ?? [],
      hotlistReachMs: settings.hotlistReachMs,
      ...(isOwn(tap) && { master: masters.get(tap.cardNumber) ?? null }),
    }
    // Whether a code's account may ride is said by its own list, with the code.
    const status = isOfCode(tap) ? null : checkCard(tap, context)
    return {
      contentHash: tap.contentHash,
      purseKey: purseKeyOf(tap),
      purchaseCounter: tap.purchaseCounter,
      terminalKey: tap.terminalKey,
      kind: claimKind(tap),
      tacState: tap.tacState,
      balanceBeforeFen: tap.balanceBeforeFen,
      balanceAfterFen: tap.balanceAfterFen,
      tappedAtMs: tap.tappedAtMs,
      code: firstOf([tap.screenCode, status]),
    }
  })
  const cardOf = new Map(claims.map(({ purseKey }, index) => [purseKey, taps[index]]))
  return decideClaims(claims, (purseKey, counter) => {
    const tap = cardOf.get(purseKey)
    return tap !== undefined && isOwn(tap) ? (loads.get(`${tap.cardNumber}#${counter}`) ?? 0) : 0
  })
}

/** Reads something about the cards of taps, and nothing when there are none. */
async function readFor<T>(
  taps: readonly Tap[],
  read: (cardNumbers: readonly string[]) => Promise<Map<string, T>>,
): Promise<Map<string, T>> {
  if (taps.length === 0) return new Map()
  return await read([...new Set(taps.map(({ cardNumber }) => cardNumber))])
}

function purseKeyOf({ issuerId, cardNumber, purse }: Tap): string {
  return `${issuerId} ${cardNumber} ${purse}`
}

function claimKind({ kind }: Tap): Claim['kind'] {
  const claimed = claimKindOf(kind)
  return claimed === 'note' ? 'void' : claimed
}
