import { type Institution, institutionOfIssuer } from '@tongxing/core/institutions/institution.ts'
import { maskCard } from '@tongxing/core/card/mask-card.ts'
import { shownKeyOf } from '@tongxing/core/taps/identity.ts'
import { type CaseOwner, type TapCode, tapRules } from '@tongxing/core/taps/rules.ts'
import type { CaseName, OpenCase } from '@tongxing/ledger/cases.ts'
import type { Tap } from './tap.ts'

/**
 * Findings that a person should see; a claim that is void, or kept apart as a test, needs nobody.
 */
export function isCase(code: TapCode | null): code is TapCode {
  if (code === null) return false
  const { outcome } = tapRules[code]
  return outcome !== 'void' && outcome !== 'noted'
}

export function caseNameOf(tap: Tap, code: TapCode): CaseName {
  return { code, subject: `tap ${shownKeyOf(tap.terminalKey)} ${tap.contentHash.slice(0, 8)}` }
}

/**
 * The case of a finding. Its value is what the card may have paid and the ledger has not moved: the
 * amount of a claim that is not posted, nothing for one that is.
 */
export function caseOf(tap: Tap, code: TapCode, institution: Institution): OpenCase {
  const { outcome, owner, rule } = tapRules[code]
  const isUnpaid = outcome === 'rejected' || outcome === 'held' || outcome === 'grey'
  return {
    ...caseNameOf(tap, code),
    owner: ownerOf(tap, owner, institution),
    valueFen: isUnpaid ? tap.amountFen : 0,
    serviceDay: tap.serviceDay,
    evidence: {
      rule,
      contentHash: tap.contentHash,
      card: maskCard(tap.cardNumber),
      purchaseCounter: tap.purchaseCounter,
      balanceBeforeFen: tap.balanceBeforeFen,
      amountFen: tap.amountFen,
      tac: tap.tacState,
      tappedAtMs: tap.tappedAtMs,
    },
  }
}

function ownerOf(tap: Tap, owner: CaseOwner, institution: Institution): string {
  if (owner === 'issuer') {
    const isIssuerId = /^\d{8}[0-9a-f]{8}$/.test(tap.issuerId)
    return `issuer:${isIssuerId ? institutionOfIssuer(tap.issuerId) : institution.code}`
  }
  if (tap.clearing !== null) return `acquirer:${tap.clearing.acquirer}`
  return owner === 'operator' ? `operator:${tap.operatorId}` : `acquirer:${institution.code}`
}
