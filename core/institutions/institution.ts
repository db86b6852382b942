import { TongxingError } from '../errors/tongxing-error.ts'

/**
 * A member of the scheme: a city's clearing institution (issuer and acquirer),
 * or the national centre.
 */
export interface Institution {
  /** 8 decimal digits; the first four bytes of its cards' issuer id (card.md 1.3). */
  readonly code: string
  /** City code, 4 decimal digits (card.md 1.5). */
  readonly cityCode: string
  /** Province code, 4 decimal digits. */
  readonly provinceCode: string
  readonly name: { readonly zh: string; readonly en: string }
}

/** Issuer id of SFI 15, 16 hex digits: the institution code and four bytes FF. */
export function issuerIdOf(institution: Pick<Institution, 'code'>): string {
  return `${institution.code}ffffffff`
}

/** Institution code of an issuer id. Throws `ISSUER_ID_INVALID`. */
export function institutionOfIssuer(issuerId: string): string {
  const code = issuerId.slice(0, 8)
  if (issuerId.length !== 16 || !/^\d{8}$/.test(code)) {
    throw new TongxingError('ISSUER_ID_INVALID', { detail: { issuerId } })
  }
  return code
}
