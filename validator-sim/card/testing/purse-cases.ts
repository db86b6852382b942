import {
  blockForGood,
  credit,
  debit,
  initCapp,
  initLoad,
  initOverdraft,
  initPurchase,
  secured,
  select,
  setLimit,
  whileBlocked,
  type Case,
} from './steps.ts'
import { terminalNumber as terminal } from './tap.ts'

// Conditions and their status words: SELECT, reading and the transactions.

const credit0 = `805200000b${'00'.repeat(11)}`
const debit0 = `805401000f${'00'.repeat(15)}`
const setLimit0 = `805800000e${'00'.repeat(14)}`
const trip = `80dc00f030${'06'.repeat(48)}`
const bus = `80dc02d080${'27'.repeat(128)}`
const withPin = { card: { pin: Uint8Array.of(0x12, 0x34) } }
const lineCard = { card: { lineRecord: new Uint8Array(32) } }
const emptyLineCard = { card: { lineRecord: 32 } }
const limit = { settings: { overdraftUpdate: true } }
const usedUp = { card: { offlineSequence: 0xffff, onlineSequence: 0xffff } }
const endCard = secured([0x84, 0x16, 0, 0])
const twoWrongMacs = [initCapp, debit0, initCapp, debit0]
const threeWrongMacs = [...twoWrongMacs, initCapp, debit0]
export const purseCases: readonly Case[] = [
  // SELECT
  ['9000', ['!', select]],
  ['9000', [`${select}00`]],
  ['9000', ['!', '00a4040005a000000632']],
  ['9000', ['00a4000c023f00']],
  ['9000', ['00a4000002001500']],
  ['6C33', [`${select}32`]],
  ['6700', ['00a40000013f']],
  ['6700', ['00a4']],
  ['6700', ['']],
  ['6A86', ['00a4010002df01']],
  ['6A82', ['00a4040004a0000006']],
  ['6A82', ['00a4040208a000000632010105']],
  ['6A82', ['00a404000900000000000000000000']],
  ['6A82', ['00a40000021234']],
  ['6A82', ['!', '00a40000020015']],
  ...whileBlocked(select),
  ['6A81', [endCard, select]],
  ['6A81', [endCard, '00a40000023f00']],
  // READ BINARY
  ['9000', ['00b095001e']],
  ['9000', ['00b0950000', '00b0000a14']],
  ['9000', ['00a40000020017', '00b000000b']],
  ['6C1E', ['00b09500ff']],
  ['6700', ['00b09500020000']],
  ['6A86', ['00b0b50000']],
  ['6981', ['00b0980000']],
  ['6981', ['00b201c400', '00b0000000']],
  ['6986', ['00b0000000']],
  ['6A82', ['00b0940000']],
  ['6A82', ['!', '00b0950000']],
  ['6B00', ['00b0951e00']],
  ['9000', [blockForGood, '00b0950000']],
  // READ RECORD
  ['9000', ['00b202d400']],
  ['9000', ['00b202d480']],
  ['9000', ['00b201d400', '00b2020400']],
  ['9000', ['00b2011c20'], lineCard],
  ['6C80', ['00b202d47f']],
  ['6700', ['00b202d40100']],
  ['6A86', ['00b202d700']],
  ['6A81', ['00b202d000']],
  ['6A81', ['00b202d500']],
  ['6981', ['00b201ac00']],
  ['6986', ['00b2010400']],
  ['6A82', ['00b2011c00']],
  ['6A82', ['00b2013400']],
  ['6A82', ['00b2013c00']],
  ['6A83', ['00b2011c00'], emptyLineCard],
  ['6A83', ['00b201c400']],
  ['6A83', ['00b200d400']],
  ['6A83', ['00b203d400']],
  // GET BALANCE
  ['9000', ['805c0002']],
  ['9000', ['805c050210'], { settings: { balanceWithCeiling: true } }],
  ['6C04', ['805c000208']],
  ['6C10', ['805c050204'], { settings: { balanceWithCeiling: true } }],
  ['6700', ['805c00020100']],
  ['6A86', ['805c050210']],
  ['6A82', ['805c000104']],
  ['6985', ['!', '805c000204']],
  // INITIALIZE FOR LOAD
  ['9000', [initLoad]],
  ['9000', [`${initLoad}10`]],
  ['6C10', [`${initLoad}0f`]],
  ['6700', ['805000020a01000000643000890003']],
  ['6A86', [`805000030b0100000064${terminal}`]],
  ['6A82', [`805000010b0100000064${terminal}`]],
  ['6985', ['!', initLoad]],
  ['6985', [initLoad], usedUp],
  ['6985', [`805000020b010007a121${terminal}`]],
  ['6982', [initLoad], { ...withPin, settings: { loadNeedsPin: true } }],
  ['9403', [`805000020b0200000064${terminal}`]],
  ...whileBlocked(initLoad),
  // CREDIT FOR LOAD
  ['9000', [credit]],
  ['6581', [credit], { isDiskFull: true }],
  ['6C04', ['805200000b' + '00'.repeat(11) + '05']],
  ['6700', ['805200000a' + '00'.repeat(10)]],
  ['6A86', ['805201000b' + '00'.repeat(11)]],
  ['6901', [credit0]],
  ['6901', [initCapp, credit0]],
  ['6901', [initLoad, select, credit0]],
  ['6985', ['!', credit0]],
  ['9302', [initLoad, credit0]],
  ['9303', [...twoWrongMacs, initLoad, credit0]],
  // INITIALIZE FOR PURCHASE, INITIALIZE FOR CAPP PURCHASE
  ...[initPurchase, initCapp].flatMap((opening) => {
    const p1 = opening.slice(4, 6)
    const bad = (p2: string, key: string, amount: string) =>
      `8050${p1}${p2}0b${key}${amount}${terminal}`
    const words: Case[] = [
      ['9000', [`${opening}0f`]],
      ['6C0F', [`${opening}10`]],
      ['6700', [opening.replace('0b01', '0c0100')]],
      ['6A86', [bad('03', '01', '00000000')]],
      ['6A82', [bad('01', '01', '00000000')]],
      ['6985', ['!', opening]],
      ['6985', [opening], usedUp],
      ['9403', [bad('02', '02', '00000000')]],
      ['9401', [bad('02', '01', '00000001')]],
      ...whileBlocked(opening),
    ]
    return words
  }),
  // UPDATE CAPP DATA CACHE
  ['9000', [initCapp, trip]],
  ['9000', [initCapp, bus, bus]],
  ['6700', [initCapp, `80dc00f02f${'06'.repeat(47)}`]],
  ['6A86', [initCapp, `80dc00f130${'06'.repeat(48)}`]],
  ['6981', [initCapp, `80dc00a830${'06'.repeat(48)}`]],
  ['6982', [initCapp, `80dc01c417${'06'.repeat(23)}`]],
  ['6985', [trip]],
  ['6985', ['!', trip]],
  ['6985', [initLoad, trip]],
  ['6985', [initCapp, bus, bus], { settings: { cappDuplicate: 'refuse' } }],
  ['6985', [initCapp, '805c000204', trip], { settings: { transactionOutlivesOthers: false } }],
  ['9000', [initCapp, '805c000204', trip]],
  ['6986', [initCapp, `80dc000030${'06'.repeat(48)}`]],
  ['6A82', [initCapp, `80dc003030${'06'.repeat(48)}`]],
  ['6A83', [initCapp, `80dc03d080${'06'.repeat(128)}`]],
  ['6A83', [initCapp, `80dc01f030${'06'.repeat(48)}`]],
  ['6A84', [initCapp, trip, trip, trip], { settings: { cappRecordsMax: 2 } }],
  // DEBIT FOR PURCHASE
  ['9000', [debit]],
  ['6581', [debit], { isDiskFull: true }],
  ['6C08', [`805401000f${'00'.repeat(15)}04`]],
  ['6700', ['8054010002ffff']],
  ['6A86', [`805400000f${'00'.repeat(15)}`]],
  ['6901', [debit0]],
  ['6901', [initLoad, debit0]],
  ['6985', ['!', debit0]],
  ['9302', [initCapp, debit0]],
  ['9303', threeWrongMacs],
  // GET TRANSACTION PROVE
  ['9000', [debit, '805a0009020000']],
  ['9000', [credit, '805a000202000108']],
  ['9406', ['805a0009020000']],
  ['9406', [debit, '805a0006020000']],
  ['9406', [debit, '805a0009020002']],
  ['6C08', ['805a000902000004']],
  ['6700', ['805a000901 00']],
  ['6A86', ['805a0109020000']],
  ['6985', ['!', '805a0009020000']],
  // INITIALIZE FOR UPDATE OVERDRAFT
  ['9000', [`${initOverdraft}13`], limit],
  ['6C13', [`${initOverdraft}14`], limit],
  ['6700', ['8050040206 01 3000890003'], limit],
  ['6A86', [`8050040307 01 ${terminal}`], limit],
  ['6A82', [`8050040107 01 ${terminal}`], limit],
  ['6A81', [initOverdraft]],
  ['6985', ['!', initOverdraft], limit],
  ['6985', [initOverdraft], { ...usedUp, ...limit }],
  [
    '6982',
    [initOverdraft],
    { ...withPin, settings: { overdraftUpdate: true, loadNeedsPin: true } },
  ],
  ['9403', [`8050040207 02 ${terminal}`], limit],
  ...whileBlocked(initOverdraft, limit),
  // UPDATE OVERDRAFT LIMIT
  ['9000', [setLimit('0003e8')], limit],
  ['6581', [setLimit('0003e8')], { ...limit, isDiskFull: true }],
  ['6985', [setLimit('000000')], { ...limit, card: { overdraftFen: 100, openingBalanceFen: -1 } }],
  ['6985', ['!', setLimit0], limit],
  ['6C04', [`805800000e${'00'.repeat(14)}05`], limit],
  ['6700', ['805800000100'], limit],
  ['6A86', [`805800010e${'00'.repeat(14)}`], limit],
  ['6901', [setLimit0], limit],
  ['9302', [initOverdraft, setLimit0], limit],
  ['9303', [...twoWrongMacs, initOverdraft, setLimit0], limit],
]
