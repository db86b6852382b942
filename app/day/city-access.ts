import type { Institution } from '@tongxing/core/institutions/institution.ts'

/** Where the services of a city are, for all that meets them on the wire: plain data. */
export interface CityAccess {
  readonly institution: Institution
  readonly adminKey: string
  readonly ingest: { readonly url: string }
  readonly cards: { readonly url: string }
  readonly topup: { readonly url: string }
}

/** Only what can go to another thread. */
export function accessTo({ institution, adminKey, ingest, cards, topup }: CityAccess): CityAccess {
  return {
    ...{ institution, adminKey },
    ingest: { url: ingest.url },
    cards: { url: cards.url },
    topup: { url: topup.url },
  }
}
