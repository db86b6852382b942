import { toHex } from '@tongxing/core/bytes/hex.ts'
import { parseApdu } from '@tongxing/core/card/apdu.ts'
import { commandDefinitions } from '@tongxing/core/card/decode-exchange.ts'
import { statusKind, statusText, statusWordOf } from '@tongxing/core/card/status-words.ts'
import { expect, test } from 'vitest'
import { memoryImageStore } from './image-store.ts'
import { defaultCardSettings } from './settings.ts'
import { SoftCard } from './soft-card.ts'
import { issuerCases } from './testing/issuer-cases.ts'
import { purseCases } from './testing/purse-cases.ts'
import { commandOf, type Setting, type Step, select } from './testing/steps.ts'
import { newImage } from './testing/tap.ts'

/*
 * Which command gives which status word, walked one by one: every word of every command's table in
 * core/card/commands, and no other, is shown here to be reached.
 */

const cases = [...purseCases, ...issuerCases]

/** Runs the steps; the last command and the status word that answered it. */
function run(steps: readonly Step[], { card, settings, isDiskFull }: Setting = {}) {
  const kept = memoryImageStore(newImage(card))
  let isFull = false
  const write = (image: Uint8Array) => {
    if (isFull) throw new Error('no space left')
    kept.write(image)
  }
  const options = { settings: { ...defaultCardSettings, ...settings } }
  const presence = SoftCard.open({ read: kept.read, write }, options).enterField()
  let last = { command: new Uint8Array(0) as Uint8Array, status: '' }
  const all = steps[0] === '!' ? steps.slice(1) : [select, ...steps]
  for (const [i, step] of all.entries()) {
    const command = commandOf(step, presence)
    isFull = isDiskFull === true && i === all.length - 1
    last = { command, status: statusText(statusWordOf(presence.process(command))) }
  }
  return last
}

test('each condition has its status word', () => {
  for (const [status, steps, setting] of cases) {
    const { command, status: actual } = run(steps, setting)
    expect({ command: toHex(command), status: actual }).toEqual({ command: toHex(command), status })
  }
})

/** What other cards give: ours reads balance and files whatever is blocked, and caches in RAM. */
const ofOtherCards = [
  'READ BINARY 6982',
  'READ RECORD 6982',
  'GET BALANCE 6283',
  'GET BALANCE 6284',
  'GET BALANCE 6A81',
  'GET BALANCE 9303',
  'UPDATE CAPP DATA CACHE 6581',
  'DEBIT FOR PURCHASE 9401',
]

test('the conditions above reach every status word of every command’s table', () => {
  const reached = cases.flatMap(([, steps, setting]) => {
    const { command, status } = run(steps, setting)
    const apdu = parseApdu(command)
    const ofCard = commandDefinitions.filter(({ target }) => target === 'card')
    const definition = apdu && ofCard.find(({ matches }) => matches(apdu))
    return definition ? [`${definition.name} ${statusKind(status)}`] : []
  })
  const tabled = commandDefinitions
    .filter(({ target }) => target === 'card')
    .flatMap(({ name, statusWords }) => Object.keys(statusWords).map((word) => `${name} ${word}`))
  const everywhere = / (6D00|6E00)$/
  const missing = tabled.filter((entry) => !reached.includes(entry) && !everywhere.test(entry))
  expect(missing.toSorted()).toEqual(ofOtherCards.toSorted())
  expect(reached.filter((entry) => !tabled.includes(entry))).toEqual([])
})
