import type { CentreClearing } from '@tongxing/clearing/options.ts'
import { type Institution, issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import type { TariffDocument } from '@tongxing/core/tariff/types.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { ed25519KeyPairFromSeed } from '@tongxing/platform/identity/ed25519-key-pair.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import type { KeyRing } from '../day/key-ring.ts'
import { nationalRates } from './national-rates.ts'
import { partnerKey, startNationalCentre } from './centre.ts'
import { type City, startCity } from './city.ts'
import type { CityRideCodes } from './city-services.ts'

export interface NetworkOptions {
  /** The cities in order, and last the national centre. */
  readonly institutions: readonly Institution[]
  readonly tariffs: readonly TariffDocument[]
  /** What ride codes are verified by everywhere. */
  readonly rideCodes: CityRideCodes
  /** Institutions, by code, that let the centre check their TACs. */
  readonly delegating: readonly string[]
  readonly keys: KeyRing
  readonly clock: Clock
  readonly logger: Logger
  readonly firstDay: string
  openDatabase(institution: Institution): Promise<Database>
}

/**
 * Cities and the centre side by side, on databases of their own, with only sockets between them.
 */
export interface NationalNetwork {
  readonly cities: readonly City[]
  readonly centre: CentreClearing
  /** The centre's own books. */
  readonly centreBooks: { readonly institution: Institution; readonly db: Database }
  stop(): Promise<void>
}

export async function startNationalNetwork(options: NetworkOptions): Promise<NationalNetwork> {
  const { keys, clock, logger } = options
  const members = options.institutions.slice(0, -1)
  const national = options.institutions.at(-1)
  if (national === undefined) throw new RangeError('a network has a centre')
  const keyWith = ({ code }: Institution) => partnerKey(keys.secret(`files/${code}`))
  const centreDb = await options.openDatabase(national)
  const centre = await startNationalCentre({
    ...{ institution: national, db: centreDb, clock, logger, firstDay: options.firstDay },
    members: members.map((institution) => ({ institution, key: keyWith(institution) })),
    rates: nationalRates,
    rideCodeSettings: options.rideCodes.settings ?? {},
    delegatedKeys: members
      .filter(({ code }) => options.delegating.includes(code))
      .map((institution) => ({
        issuerId: issuerIdOf(institution),
        tacMasterKey: keys.issuerMasters(institution.code).tac,
      })),
  })
  const cities: City[] = []
  for (const [index, institution] of members.entries()) {
    const tariff = options.tariffs[index]
    const city = await startCity({
      ...{ institution, members, clock, logger },
      db: await options.openDatabase(institution),
      tariffs: tariff === undefined ? [] : [tariff],
      rideCodes: options.rideCodes,
      masters: keys.issuerMasters(institution.code),
      publisherKey: ed25519KeyPairFromSeed(keys.publisherSeed(institution.code)).publicKey,
      adminKey: keys.secret(`admin/${institution.code}`),
      centre: { institution: national, port: centre.filePort, key: keyWith(institution) },
    })
    cities.push(city)
  }
  return {
    ...{ cities, centre, centreBooks: { institution: national, db: centreDb } },
    async stop() {
      for (const city of cities) await city.stop()
      await centre.stop()
    },
  }
}
