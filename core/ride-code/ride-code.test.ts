import { expect, test } from 'vitest'
import { fromHex } from '../bytes/hex.ts'
import { readCaRecord, verifyCaRecord } from './ca-record.ts'
import { isCertifiedBy, readCertificate } from './certificate.ts'
test('vec', () => {
  const ca = fromHex(
    '2101010000a000000632021240041140dcb53b215317dd87eac919eea6524085cacf49e37cf055b0b6c0aa84d8157f496f32bfd10bef202cdd897fa8e6172f2f14e3ca810fed8089702cb61277690c6c4ef502d60834bb033ab536d4d652a200f08ee141cdd6695c44580f0a75af944249fc17b5652bab5e4df6b2c692fa351e04ac52850a6adffb2e12053f34b800d2',
  )
  expect(verifyCaRecord(ca)).toBe(true)
  const c = readCertificate(
    fromHex(
      '2401010000021201343930121890886604040021030dbf032921dce84d19846049d07043cec077486cbb64bc4c659975f23a849ae5bb2589b795054a26b490685384caaf21e7eda1d55e6688c8f46b83701c77c6fdc6c968c369dfd06f3eebf82d08a563bc94074e7f59ea91604d59f519a3069b7e',
    ),
  )
  expect(c.expiryMonth).toBe('2018-12')
  expect(isCertifiedBy(c, readCaRecord(ca).publicKey)).toBe(true)
})
