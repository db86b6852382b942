/** What is paid when a card is handed out, fen. */
export interface SalePrice {
  /** 押金: stays the holder's, paid back with the card. */
  readonly depositFen: number
  /** 工本费: the issuer's income. */
  readonly feeFen: number
}

/** Why a card is handed out: the holder's first one, or one for a card that was lost or damaged. */
export const saleReasons = ['first', 'replacement'] as const

export type SaleReason = (typeof saleReasons)[number]

export interface SaleTerms {
  /** First issue free, as Fuzhou has it (context.md, 2022–23). */
  readonly isFirstIssueFree: boolean
  /** By card kind (SFI 17 byte 10); kinds that are not named pay `otherKinds`. */
  readonly byKind: Readonly<Record<number, SalePrice>>
  readonly otherKinds: SalePrice
}

/** Fuzhou: first issue free, 20 yuan for a replacement, no deposit (context.md). */
export const defaultSaleTerms: SaleTerms = {
  isFirstIssueFree: true,
  byKind: {},
  otherKinds: { depositFen: 0, feeFen: 2_000 },
}

const free: SalePrice = { depositFen: 0, feeFen: 0 }

/** Deposit and fee of one sale. */
export function salePrice(terms: SaleTerms, cardKind: number, reason: SaleReason): SalePrice {
  if (reason === 'first' && terms.isFirstIssueFree) return free
  return terms.byKind[cardKind] ?? terms.otherKinds
}
