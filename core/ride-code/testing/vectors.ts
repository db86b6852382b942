import { fromHex } from '../../bytes/hex.ts'

/** The public CA record, index 02, to December 2040 (card.md 5.2). */
export const publicCaRecord = fromHex(
  '2101010000a000000632021240041140' +
    'dcb53b215317dd87eac919eea6524085cacf49e37cf055b0b6c0aa84d8157f49' +
    '6f32bfd10bef202cdd897fa8e6172f2f14e3ca810fed8089702cb61277690c6c' +
    '4ef502d60834bb033ab536d4d652a200f08ee141cdd6695c44580f0a75af9442' +
    '49fc17b5652bab5e4df6b2c692fa351e04ac52850a6adffb2e12053f34b800d2',
)

/** A public issuer certificate under it, issuer 01343930, to December 2018 (card.md 5.2). */
export const publicCertificate = fromHex(
  '2401010000021201343930121890886604040021' +
    '030dbf032921dce84d19846049d07043cec077486cbb64bc4c659975f23a849ae5' +
    'bb2589b795054a26b490685384caaf21e7eda1d55e6688c8f46b83701c77c6fd' +
    'c6c968c369dfd06f3eebf82d08a563bc94074e7f59ea91604d59f519a3069b7e',
)
