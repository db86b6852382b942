import {
  asciiField,
  bytesField,
  digitsField,
  type Field,
  fenField,
  hexField,
  type Layout,
  layoutLength,
  numberField,
} from '../card/layout.ts'
import type { RideCodeSettings } from './settings.ts'
import { SM2_SIGNATURE_BYTES } from './sm2.ts'

/** First byte of the two signatures of a code (card.md 5.1, fields 15 and 17). */
export const SIGNATURE_MARK = '15'

/** An issuer's certificate, 117 bytes (card.md 5.1). */
export const certificateLayout = {
  head: hexField(1, 'certificate head (24)', '证书记录头 (24)'),
  serviceId: hexField(4, 'service id', '服务标识'),
  caKeyIndex: numberField(1, 'CA key index', 'CA 公钥索引'),
  format: hexField(1, 'certificate format (12)', '证书格式 (12)'),
  issuerId: hexField(4, 'issuer id of the certificate', '证书发卡机构标识'),
  expiry: digitsField(2, 'certificate expiry, MMYY', '证书失效日期 MMYY'),
  serial: hexField(3, 'certificate serial number', '证书序列号'),
  signatureAlgorithm: hexField(1, 'signature algorithm (04, SM2)', '签名算法 (04, SM2)'),
  encryptionAlgorithm: hexField(1, 'encryption algorithm (04, SM2)', '加密算法 (04, SM2)'),
  parameter: hexField(1, 'curve parameter', '公钥参数标识'),
  keyLength: hexField(1, 'key length (21)', '公钥长度 (21)'),
  publicKey: bytesField(33, 'issuer public key, compressed', '发卡机构公钥（压缩）'),
  signature: bytesField(SM2_SIGNATURE_BYTES, 'signature of the CA: r, s', 'CA 签名 r, s'),
}

/** What every certificate of this kind says of itself. */
export const certificateConstants = {
  head: '24',
  format: '12',
  signatureAlgorithm: '04',
  encryptionAlgorithm: '04',
  keyLength: '21',
} as const

/** A record of the certification authority ("JG" file), 144 bytes (card.md 5.1). */
export const caRecordLayout = {
  head: hexField(1, 'CA record head (21)', 'CA 记录头 (21)'),
  serviceId: hexField(4, 'service id', '服务标识'),
  rid: hexField(5, 'RID of the scheme', '注册标识 RID'),
  index: numberField(1, 'CA key index', 'CA 公钥索引'),
  expiry: digitsField(2, 'CA expiry, MMYY', 'CA 失效日期 MMYY'),
  algorithm: hexField(1, 'algorithm (04, SM2)', '算法 (04, SM2)'),
  parameter: hexField(1, 'curve parameter (11)', '公钥参数标识 (11)'),
  keyLength: hexField(1, 'key length (40)', '公钥长度 (40)'),
  publicKey: bytesField(64, 'CA public key: x, y', 'CA 公钥 x, y'),
  signature: bytesField(SM2_SIGNATURE_BYTES, 'signature by this same key: r, s', '自签名 r, s'),
}

export const caRecordConstants = { head: '21', algorithm: '04', keyLength: '40' } as const

export const CERTIFICATE_BYTES = layoutLength(certificateLayout)
export const CA_RECORD_BYTES = layoutLength(caRecordLayout)

const head = {
  version: numberField(1, 'version (80 to FF)', '版本 (80 至 FF)'),
  length: numberField(2, 'length of what follows', '后续长度'),
}

const beforeCustom = {
  certificate: bytesField(CERTIFICATE_BYTES, 'issuer certificate', '发卡机构公钥证书'),
  payAccountId: asciiField(16, 'payment account id', '支付账户号'),
  cardAccountId: digitsField(10, 'card account id', '卡账户号'),
  issuerId: hexField(4, 'issuer id', '发卡机构号'),
  platformId: hexField(4, 'platform id', '发码平台号'),
  accountType: hexField(1, 'account type', '账户类型'),
  maximumAmountFen: fenField(3, 'maximum amount', '单次消费限额'),
  userPublicKey: bytesField(33, 'user public key, compressed', '用户公钥（压缩）'),
  authorisedUntil: numberField(4, 'authorisation ends, seconds', '授权过期时间（秒）'),
  validitySeconds: numberField(2, 'code validity, seconds', '二维码有效时间（秒）'),
}

const issuerSignature = {
  issuerSignatureMark: hexField(1, 'mark of the signature (15)', '签名标识 (15)'),
  issuerSignature: bytesField(SM2_SIGNATURE_BYTES, "issuer's signature: r, s", '发卡机构签名 r, s'),
}

const afterCustom = {
  generatedAt: numberField(4, 'generated at, seconds', '二维码生成时间（秒）'),
  userSignatureMark: hexField(1, 'mark of the signature (15)', '签名标识 (15)'),
  userSignature: bytesField(SM2_SIGNATURE_BYTES, "user's signature: r, s", '用户签名 r, s'),
}

function customOf(length: number) {
  return {
    customLength: numberField(1, 'length of the custom data', '自定义域长度'),
    customData: bytesField(length, 'custom data', '自定义域'),
  }
}

type Order = Pick<RideCodeSettings, 'customBeforeSignature'>

/** The fields of a whole code with so many bytes of custom data, in the order of their bytes. */
export function rideCodeLayout(customBytes: number, { customBeforeSignature }: Order) {
  const custom = customOf(customBytes)
  return customBeforeSignature
    ? { ...head, ...beforeCustom, ...custom, ...issuerSignature, ...afterCustom }
    : { ...head, ...beforeCustom, ...issuerSignature, ...custom, ...afterCustom }
}

/** Bytes that stand before those that the length (field 2) counts. */
export const HEAD_BYTES = layoutLength(head)

const ISSUER_SIGNATURE_BYTES = layoutLength(issuerSignature)
const USER_SIGNATURE_BYTES = 1 + SM2_SIGNATURE_BYTES
const BYTES_WITHOUT_CUSTOM =
  HEAD_BYTES + layoutLength(beforeCustom) + 1 + ISSUER_SIGNATURE_BYTES + layoutLength(afterCustom)

/** Where the custom data's length stands, and where the issuer's signature begins. */
export interface RideCodePlaces {
  /** Bytes of a whole code. */
  readonly length: number
  readonly customLengthAt: number
  /** The issuer signs from `HEAD_BYTES` to here. */
  readonly issuerSignatureAt: number
  /** The user signs everything before. */
  readonly userSignatureAt: number
}

export function rideCodePlaces(customBytes: number, order: Order): RideCodePlaces {
  const tail = HEAD_BYTES + layoutLength(beforeCustom)
  const length = BYTES_WITHOUT_CUSTOM + customBytes
  return {
    length,
    customLengthAt: order.customBeforeSignature ? tail : tail + ISSUER_SIGNATURE_BYTES,
    issuerSignatureAt: order.customBeforeSignature ? tail + 1 + customBytes : tail,
    userSignatureAt: length - USER_SIGNATURE_BYTES,
  }
}

/** A field with its place, for documents and explanations. */
export interface PlacedField {
  readonly name: string
  readonly at: number
  readonly field: Field<unknown>
}

export function placedFields(layout: Layout, start = 0): PlacedField[] {
  let at = start
  return Object.entries(layout).map(([name, field]) => {
    const placed = { name, at, field }
    at += field.length
    return placed
  })
}
