import {
  authenticate,
  block,
  blockForGood,
  challenge,
  commandOf,
  initCapp,
  secured,
  whileBlocked,
  type Case,
  type Setting,
  type Step,
} from './steps.ts'
import { cardKeys } from './tap.ts'

// Conditions and their status words: proving who one is, and what only the issuer may do.

const debit0 = `805401000f${'00'.repeat(15)}`
const external0 = `0082000008${'00'.repeat(8)}`
const internal = `0088000108${'11'.repeat(8)}`
const { external, staff } = { external: cardKeys.purchase, staff: cardKeys.tac }
const withKeys = { card: { keys: { ...cardKeys, external, staff } } }
const withPin = { card: { pin: Uint8Array.of(0x12, 0x34) } }
const lineCard = { card: { lineRecord: new Uint8Array(32) } }
const emptyLineCard = { card: { lineRecord: 32 } }
const authenticated = { settings: { updateNeedsAuthentication: true }, ...withKeys }
const unblock = secured([0x84, 0x18, 0, 0])
const endCard = secured([0x84, 0x16, 0, 0])
const update = secured([0x84, 0xd6, 0x95, 28], '0101')
const updateLine = secured([0x84, 0xdc, 1, 0x1c], '11'.repeat(32))
const appendLine = secured([0x84, 0xe2, 0, 0x18], '11'.repeat(32))
const twoWrongMacs = [initCapp, debit0, initCapp, debit0]
const threeWrongPins = ['00200000020000', '00200000020000', '00200000020000']
const threeWrongKeys = [challenge, external0, challenge, external0, challenge, external0]

/** What every secured command answers; `header` is its CLA to P2. */
function whileSecured(header: string, right: Step, setting: Setting = {}): Case[] {
  const wrong = `${header}0400000000`
  const settings = { securedMacWrongStatus: 0x6988 } as const
  return [
    ['6581', [right], { ...setting, isDiskFull: true }],
    ['6985', ['!', wrong], setting],
    ['6985', [wrong], setting],
    ['6987', [challenge, header], setting],
    ['6988', [challenge, `${header}03000000`], setting],
    ['6988', [challenge, wrong], { ...setting, settings }],
    ['9302', [challenge, wrong], setting],
    ['9303', [...twoWrongMacs, challenge, wrong], setting],
  ]
}

export const issuerCases: readonly Case[] = [
  // GET CHALLENGE
  ['9000', ['!', challenge]],
  ['9000', ['0084000008']],
  ['6700', ['0084000005']],
  ['6A86', ['0084010004']],
  // EXTERNAL AUTHENTICATE
  ['9000', [authenticate(external)], withKeys],
  ['63C2', [challenge, external0], withKeys],
  ['63C0', threeWrongKeys, withKeys],
  ['6983', [...threeWrongKeys, challenge, external0], withKeys],
  ['6581', [challenge, external0], { ...withKeys, isDiskFull: true }],
  ['6700', [challenge, '008200000400000000'], withKeys],
  ['6A86', [challenge, `0082010008${'00'.repeat(8)}`], withKeys],
  ['6985', [external0], withKeys],
  ['6A88', [challenge, external0]],
  ['6A88', [challenge, `0082000708${'00'.repeat(8)}`], withKeys],
  ...whileBlocked(external0),
  // INTERNAL AUTHENTICATE
  ['9000', [`0088000108${'11'.repeat(8)}08`], withKeys],
  ['9000', [`00880201031122330400`.slice(0, 16)], withKeys],
  ['6C08', [`0088000108${'11'.repeat(8)}04`], withKeys],
  ['6700', ['00880001031122 33'], withKeys],
  ['6A86', [`0088030108${'11'.repeat(8)}`], withKeys],
  ['6A88', [`0088000208${'11'.repeat(8)}`], withKeys],
  ['6A88', [internal]],
  ['6985', ['!', internal], withKeys],
  ...whileBlocked(internal),
  // VERIFY
  ['9000', ['00200000021234'], withPin],
  ['63C2', ['00200000020000'], withPin],
  ['63C0', threeWrongPins, withPin],
  ['6983', [...threeWrongPins, '00200000021234'], withPin],
  ['6581', ['00200000020000'], { ...withPin, isDiskFull: true }],
  ['6700', ['002000000112'], withPin],
  ['6A86', ['00200001021234'], withPin],
  ['6A88', ['00200000021234']],
  ['6985', ['!', '00200000021234'], withPin],
  ...whileBlocked('00200000021234'),
  // UPDATE BINARY
  ['9000', [update]],
  ['9000', [secured([0x04, 0xd6, 0x96, 0], '0001'), '00b0960002']],
  ['9000', [authenticate(external), update], authenticated],
  ['6700', [secured([0x84, 0xd6, 0x95, 28])]],
  ['6A86', ['84d6b500']],
  ['6981', ['84d69800']],
  ['6982', ['00d695000101']],
  ['6982', [update], authenticated],
  ['6986', ['84d60000']],
  ['6A82', ['84d69400']],
  ['6A84', [secured([0x84, 0xd6, 0x95, 29], '0101')]],
  ['6B00', [secured([0x84, 0xd6, 0x95, 30], '0101')]],
  ...whileBlocked(update),
  ...whileSecured('84d6951c', update),
  // UPDATE RECORD
  ['9000', [updateLine], lineCard],
  ['6700', [secured([0x84, 0xdc, 1, 0x1c], '11')], lineCard],
  ['6A86', ['84dc0118'], lineCard],
  ['6981', ['84dc01ac']],
  ['6982', ['84dc01c4']],
  ['6982', ['84dc02d4']],
  ['6982', ['84dc02cc']],
  ['6982', ['84dc01f4']],
  ['6982', [`00dc011c20${'11'.repeat(32)}`], lineCard],
  ['6986', ['84dc0104']],
  ['6A82', ['84dc011c']],
  ['6A83', [updateLine], emptyLineCard],
  ...whileBlocked(updateLine, lineCard),
  ...whileSecured('84dc011c', updateLine, lineCard),
  // APPEND RECORD
  ['9000', [appendLine], emptyLineCard],
  ['6700', [secured([0x84, 0xe2, 0, 0x18], '11')], emptyLineCard],
  ['6A86', ['84e20118']],
  ['6981', ['84e200a8']],
  ['6982', ['84e200f0']],
  ['6986', ['84e20000']],
  ['6A82', ['84e20018']],
  ['6A84', [appendLine], lineCard],
  ...whileBlocked(appendLine, emptyLineCard),
  ...whileSecured('84e20018', appendLine, emptyLineCard),
  // APPLICATION BLOCK, APPLICATION UNBLOCK, CARD BLOCK
  ['9000', [block]],
  ['9000', [block, blockForGood]],
  ['9303', [blockForGood, block]],
  ['6700', [secured([0x84, 0x1e, 0, 0], '00')]],
  ['6A86', ['841e0002']],
  ...whileSecured('841e0000', block),
  ['9000', [block, unblock]],
  ['9303', [blockForGood, unblock]],
  ['6985', [unblock]],
  ['6700', [secured([0x84, 0x18, 0, 0], '00')]],
  ['6A86', ['84180001']],
  ...whileSecured('84180000', (card) => {
    card.process(commandOf(block, card))
    return commandOf(unblock, card)
  }),
  ['9000', [endCard]],
  ['6700', [secured([0x84, 0x16, 0, 0], '00')]],
  ['6A86', ['84160001']],
  ...whileSecured('84160000', endCard),
  // No command at all
  ['6E00', ['90000000']],
  ['6700', ['ff']],
  ['6D00', ['80990000']],
]
