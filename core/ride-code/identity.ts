import { hash } from 'node:crypto'
import type { RideCode } from './types.ts'

/**
 * What makes two scans the same ride (`code/issuer/account/generated at/hash`): issuer, account,
 * generation time in Unix seconds and the user's signature, which covers everything before it.
 */
export function rideCodeKeyOf(
  code: Pick<RideCode, 'issuerId' | 'cardAccountId' | 'generatedAtMs' | 'userSignature'>,
): string {
  const { issuerId, cardAccountId, generatedAtMs, userSignature } = code
  const signature = hash('sha256', userSignature).slice(0, 16)
  return `code/${issuerId}/${cardAccountId}/${generatedAtMs / 1_000}/${signature}`
}
