import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { createRideCodeVerifier } from '@tongxing/core/ride-code/create-verifier.ts'
import { rideCodeKeyOf } from '@tongxing/core/ride-code/identity.ts'
import type {
  AcceptedCodeIssuer,
  RideCode,
  RideCodeVerifier,
} from '@tongxing/core/ride-code/types.ts'
import { unframeRideCode } from '@tongxing/core/ride-code/unframe.ts'
import type { PriceResult } from '@tongxing/core/tariff/types.ts'
import type { OutcomeCode } from '../outcomes.ts'
import { type ActiveLists, lineSettings } from '../parameters/active-lists.ts'
import type { TapResult } from '../validator.ts'
import type { Bus } from './bus.ts'
import { codeRideRecord, refusedCodeRecord, type ScannedCode } from './code-records.ts'
import { isAccepted } from './decide.ts'
import { type Ending, resultOfAct } from './ending.ts'
import { priceCode } from './price-code.ts'
import { noteRide, passengersNow } from './remember.ts'
import { append, beginPresentation, type Presentation } from './tap.ts'

/**
 * The way of a ride code (card.md 5.3): form, signatures and dates, then whether it was used here
 * before, its region, the fare. No card and no SAM: the record is the ride, so it is durable before
 * the signal. `scanned` is what the scanner read, as bytes or as hex or base64 text.
 */
export function scanCode(bus: Bus, scanned: Uint8Array): TapResult {
  const scan = beginPresentation(bus)
  scan.meter.charge(bus.timeModel.figures.terminal.rideCodeVerifyUs)
  return resultOfAct(scan, () => serve(scan, scanned))
}

function serve(scan: Presentation, scanned: Uint8Array): Ending {
  const { bus, stamp } = scan
  const lists = bus.parameters.at(stamp.nowMs)
  const bytes = codeBytes(scanned)
  const verifier = verifierOf(bus, lists)
  const verdict = verifier.verify(bytes, stamp)
  if (verdict.refusal !== undefined) {
    return refuse(scan, verdict.refusal, { bytes, code: verdict.code })
  }
  const { code, issuer } = verdict
  const barred = repeatBar(bus, code) ?? regionBar(scan, lists, issuer) ?? capBar(bus, lists)
  if (barred !== undefined) return refuse(scan, barred, { bytes, code, issuer })
  const price = priceCode(scan, lists.tariff, issuer)
  if (price === undefined) return refuse(scan, 'FARE_UNKNOWN', { bytes, code, issuer })
  const scannedRide = { bytes, code, issuer, price }
  const tooDear = limitBar(bus, code, price)
  if (tooDear !== undefined) return refuse(scan, tooDear, scannedRide)
  const record = append(scan, codeRideRecord(scan, scannedRide))
  bus.usedCodes.set(rideCodeKeyOf(code), record.recordNo ?? 0)
  noteRide(bus, record)
  return { outcome: 'PAID_CODE', amountFen: price.amountFen }
}

function refuse(scan: Presentation, outcome: OutcomeCode, scanned: ScannedCode): Ending {
  append(scan, refusedCodeRecord(scan, { outcome, ...scanned }))
  return { outcome, amountFen: scanned.price?.amountFen }
}

/** The scanner's bytes, without their text form; what is no code at all is judged as it is. */
function codeBytes(scanned: Uint8Array): Uint8Array {
  try {
    return unframeRideCode(scanned)
  } catch (error) {
    if (isTongxingError(error, 'RIDE_CODE_MALFORMED')) return scanned
    throw error
  }
}

/** Made once a list, so that the keys of its issuers' certificates stay prepared. */
function verifierOf(bus: Bus, lists: ActiveLists): RideCodeVerifier {
  const { rideCode, rideCodeListVersion: version } = lists
  if (bus.codeVerifier?.version !== version) {
    bus.codeVerifier = {
      version,
      verifier: createRideCodeVerifier(rideCode, bus.settings.rideCode),
    }
  }
  return bus.codeVerifier.verifier
}

/** A code is one ride: its generation time is part of its identity; another ride needs another. */
function repeatBar(bus: Bus, code: RideCode): OutcomeCode | undefined {
  return bus.usedCodes.get(rideCodeKeyOf(code)) === undefined ? undefined : 'RIDE_CODE_REPEATED'
}

/** As for cards (card.md 3.1, steps 3 and 6): our institution or one on the list; so the city. */
function regionBar(
  { bus, stamp }: Presentation,
  lists: ActiveLists,
  { institution, city }: AcceptedCodeIssuer,
): OutcomeCode | undefined {
  const { acceptorInstitution, acceptorCity } = bus.config
  const isOwn = institution === acceptorInstitution
  if (!isOwn && !isAccepted(lists.issuers?.get(institution), stamp.nowMs)) {
    return 'RIDE_CODE_ISSUER_NOT_ACCEPTED'
  }
  const isNear = city === acceptorCity || isAccepted(lists.cities?.get(city), stamp.nowMs)
  return isNear ? undefined : 'RIDE_CODE_CITY_NOT_ACCEPTED'
}

function capBar(bus: Bus, lists: ActiveLists): OutcomeCode | undefined {
  const { passengersMax } = lineSettings(lists, bus.shift?.lineId ?? '')
  return passengersMax > 0 && passengersNow(bus) >= passengersMax ? 'BUS_FULL' : undefined
}

/** The sanity cap of every fare, and what the account allows for one ride. */
function limitBar(bus: Bus, code: RideCode, { amountFen }: PriceResult): OutcomeCode | undefined {
  if (amountFen > bus.settings.fareMaxFen) return 'FARE_OVER_LIMIT'
  return amountFen > code.maximumAmountFen ? 'RIDE_CODE_AMOUNT_OVER_MAXIMUM' : undefined
}
