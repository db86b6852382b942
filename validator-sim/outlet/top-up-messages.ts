import type { ErrorCode } from '@tongxing/core/errors/codes.ts'

/** What the card answered to INITIALIZE FOR LOAD, and what it was asked: all that MAC1 is over. */
export interface LoadInitialization {
  readonly cardNumber: string
  readonly issuerId: string
  readonly amountFen: number
  readonly terminalId: string
  readonly loadCounter: number
  /** Stored balance, overdraft limit included. */
  readonly balanceBeforeFen: number
  readonly keyVersion: number
  readonly algorithm: number
  /** 8 hex digits each. */
  readonly random: string
  readonly mac1: string
}

/** One paid load, as POST /v1/loads takes it. */
export interface LoadItem extends LoadInitialization {
  readonly outletSequence: number
  readonly purchaseCounter: number
  readonly overdraftLimitFen: number
}

interface HostRefusal {
  readonly code: ErrorCode
  readonly message: string
}

interface HostMac2 {
  readonly loadId: string
  readonly date: string
  readonly time: string
  readonly mac2: string
}

export type LoadItemAnswer = { readonly outletSequence: number } & (HostMac2 | HostRefusal)

export type ProofItem = { readonly loadId: string } & (
  | { readonly found: true; readonly tac: string }
  | { readonly found: false; readonly initialization: LoadInitialization }
)

export interface ConfirmItem {
  readonly loadId: string
  readonly tac: string
}

export type EvidenceAnswer = { readonly loadId: string } & (
  | { readonly state: 'suspense' | 'confirmed' | 'reversed' }
  | HostRefusal
)
