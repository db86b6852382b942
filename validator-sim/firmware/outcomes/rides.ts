import { type OutcomeRow, retry, ride, rideWithAdvice } from './outcome-row.ts'

const fareAndBalance = {
  zh: ['票价 {fare}', '余额 {balance}'],
  en: ['Fare {fare}', 'Bal. {balance}'],
} as const

const boarded = {
  voice: ['请下车刷卡', 'Tap off at exit'],
  zh: ['已上车 下车刷卡', '余额 {balance}'],
  en: ['Tap off at exit', 'Bal. {balance}'],
} as const

/** A: rides. B: neither ride nor refusal yet. */
export const rides = {
  PAID: ride('A00', fareAndBalance),
  PAID_CONCESSION: ride('A01', { voice: ['优惠卡', 'Concession'], ...fareAndBalance }),
  PAID_LOW_BALANCE: rideWithAdvice('A02', {
    voice: ['请充值', 'Please top up'],
    ...fareAndBalance,
  }),
  /** The torn debit of this card was proved: one ride, paid once. */
  PAID_PROVED: ride('A03', fareAndBalance),
  /** The torn debit's record had gone on as grey; the card shows that it paid. */
  PAID_BEFORE: ride('A04', {
    voice: ['已刷卡', 'Already paid'],
    zh: ['已付车费', '余额 {balance}'],
    en: ['Already paid', 'Bal. {balance}'],
  }),
  PAID_CODE: ride('A05', { zh: ['乘车码', '票价 {fare}'], en: ['Ride code', 'Fare {fare}'] }),
  /** The same card again on the same trip: for the person beside its holder. */
  PAID_COMPANION: ride('A06', {
    voice: ['同行', 'Companion'],
    zh: ['同行 {fare}', '余额 {balance}'],
    en: ['Extra {fare}', 'Bal. {balance}'],
  }),
  /** The concession has ended, the default class pays: a failed check is never a refusal. */
  PAID_CHECK_DUE: rideWithAdvice('A07', {
    voice: ['请年检', 'Check is due'],
    zh: ['请年检 {fare}', '余额 {balance}'],
    en: ['Renew: {fare}', 'Bal. {balance}'],
  }),
  BOARDED: ride('A10', boarded),
  /** The torn boarding of this card was proved. */
  BOARDED_PROVED: ride('A11', boarded),
  /** The torn boarding's record had gone on as grey; the card shows that it boarded. */
  BOARDED_BEFORE: ride('A12', {
    voice: ['已上车', 'Already boarded'],
    zh: ['已上车 下车刷卡', '余额 {balance}'],
    en: ['Boarded already', 'Bal. {balance}'],
  }),
  ALIGHTED: ride('A13', { voice: ['下车', 'Tapped off'], ...fareAndBalance }),
  /** The tap-off of an older ride was missing: it is paid, and the new ride has begun. */
  SUPPLEMENT_PAID: rideWithAdvice('A14', {
    voice: ['已补票', 'Old ride paid'],
    zh: ['补票 {owed}', '余额 {balance}'],
    en: ['Old ride {owed}', 'Bal. {balance}'],
  }),
  /** Signalled as paid; the SAM then found the card's MAC2 wrong. */
  MAC2_WRONG: ride('A90', fareAndBalance),

  TAP_AGAIN: retry('B01', {
    voice: ['请重刷', 'Tap again'],
    zh: ['请重刷', '请勿移开卡片'],
    en: ['Tap again', 'Hold card still'],
  }),
  CARD_FAULT: retry('B02', {
    voice: ['请重刷', 'Tap again'],
    zh: ['读卡错误', '请重刷'],
    en: ['Card error', 'Tap again'],
  }),
  ONE_CARD_ONLY: retry('B03', {
    voice: ['请出示一张卡', 'One card only'],
    zh: ['请出示一张卡', '请重刷'],
    en: ['One card only', 'Tap again'],
  }),
} as const satisfies Record<string, OutcomeRow>
