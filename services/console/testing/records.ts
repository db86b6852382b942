import { exchangeOf } from './trace.ts'
import { serviceDayStartMs } from '@tongxing/core/time/service-day.ts'
import {
  clockTrust,
  direction,
  mac2Check,
  recordKind,
  type TapRecord,
} from '@tongxing/proto/messages.ts'

export const SEED_DAY = '2026-03-02'
/** 09:30 on the seeded day. */
export const seedTimeMs = serviceDayStartMs(SEED_DAY) + 6.5 * 3_600_000
export const OUR_ISSUER = '03763764ffffffff'

/** What every record of the seeded bus says. */
export const common: TapRecord = {
  purse: 0,
  psamId: '300000000001',
  transactionType: 9,
  algorithm: 0,
  keyVersion: 1,
  keyIndex: 1,
  tappedAtMs: seedTimeMs,
  utcOffsetMinutes: 480,
  clockTrust: clockTrust.CLOCK_TRUST_SYNCED,
  operatorId: 'HS',
  vehicleId: 'HS000001',
  lineId: '101',
  stopNo: 6,
  direction: direction.DIRECTION_UP,
  driverId: 'D0012',
  shiftId: 'S1',
  tripNo: 2,
  tariffVersion: 1,
  hotlistVersion: 3,
  cityListVersion: 1,
  issuerListVersion: 1,
  cardCity: '3764',
  acceptorCity: '3764',
  acceptorInstitution: '03763764',
  mode: 'bus',
  medium: 'card',
}

/** A local card's ride: 2.00 yuan at 90 %. */
export const localRide = {
  ...common,
  recordNo: 1,
  kind: recordKind.RECORD_KIND_PURCHASE,
  cardNumber: '03763764000000000123',
  issuerId: OUR_ISSUER,
  purchaseCounter: 11,
  balanceBeforeFen: 5_000,
  amountFen: 180,
  balanceAfterFen: 4_820,
  listPriceFen: 200,
  psamCounter: 77,
  tac: 0x0a1b2c3d,
  mac2Check: mac2Check.MAC2_CHECK_OK,
  cardState: { cardKind: 1, riderClass: 'normal' },
  priceSteps: [
    { code: 'LIST_FARE_OF_LINE', beforeFen: 0, afterFen: 200, argument: 0 },
    { code: 'PERCENT', beforeFen: 200, afterFen: 180, argument: 90 },
  ],
  outcomeCode: 'PAID',
  elapsedUs: 236_400,
  trace: {
    activationUs: 11_200,
    exchanges: [
      exchangeOf('card', '00a4040008a000000632010105', '6f0084009000', [11_200, 9_400]),
      exchangeOf('card', '00b0950000', '9000', [20_600, 24_800]),
      exchangeOf('card', '805c030204', '000013889000', [45_400, 8_200]),
      exchangeOf(
        'card',
        '805003020b01000000b4300000000001' + '0f',
        '00001388000b0000000100a1b2c3d49000',
        [53_600, 21_300],
      ),
      exchangeOf('sam', `8070000024${'00'.repeat(36)}08`, '0000004d5a6b7c8d9000', [75_900, 62_000]),
      exchangeOf(
        'card',
        '805401000f0000004d202603020930005a6b7c8d08',
        '0a1b2c3d112233449000',
        [141_000, 68_300],
      ),
      exchangeOf('sam', '80720000041122334400', '9000', [236_400, 21_000]),
    ],
  },
} satisfies TapRecord

/** A card of Hefei on the same bus, settled through the centre. */
export const foreignRide = {
  ...common,
  recordNo: 2,
  kind: recordKind.RECORD_KIND_PURCHASE,
  cardNumber: '03613610000000000456',
  issuerId: '03613610ffffffff',
  cardCity: '3610',
  purchaseCounter: 300,
  balanceBeforeFen: 1_000,
  amountFen: 200,
  balanceAfterFen: 800,
  listPriceFen: 200,
  psamCounter: 76,
  tappedAtMs: seedTimeMs - 20_000,
  tac: 0x01020304,
  mac2Check: mac2Check.MAC2_CHECK_OK,
  outcomeCode: 'PAID',
  elapsedUs: 228_000,
  priceSteps: [{ code: 'LIST_FARE_OF_LINE', beforeFen: 0, afterFen: 200, argument: 0 }],
} satisfies TapRecord

export const refusedRide = {
  ...common,
  recordNo: 3,
  kind: recordKind.RECORD_KIND_REFUSED,
  cardNumber: '03763764000000000789',
  issuerId: OUR_ISSUER,
  purchaseCounter: 4,
  balanceBeforeFen: 100,
  amountFen: 0,
  balanceAfterFen: 100,
  listPriceFen: 200,
  tappedAtMs: seedTimeMs + 5_000,
  outcomeCode: 'BALANCE_INSUFFICIENT',
  elapsedUs: 81_000,
  psamCounter: undefined,
} satisfies TapRecord
