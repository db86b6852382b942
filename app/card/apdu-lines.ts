import type { CardPresence, SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import type { TearPlan } from '@tongxing/validator-sim/card/tear-plan.ts'
import { contactlessAtr } from '@tongxing/validator-sim/pcsc/atr.ts'
import { isTongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { parseTear } from './tear-option.ts'

/** Far beyond the longest APDU with spaces; what is longer is no command. */
const LINE_MAX = 4_096

const wrongLength = Uint8Array.of(0x67, 0x00)

/**
 * Answers lines: a command in hex is answered by one line of upper-case hex, data and status word.
 * Spaces and colons between digits, empty lines and lines that begin with # are passed over; what
 * is not hex is answered 6700, so that whoever counts lines stays in step. A card that a tear took
 * away answers with empty lines until `reset` or `reset TEAR` brings it back, which is answered by
 * its ATR.
 */
export function createApduLines(card: SoftCard, firstTear?: TearPlan) {
  let presence = card.enterField(firstTear)

  function answerTo(words: string): string {
    const [, tear] = /^reset(?:\s+(\S+))?$/.exec(words) ?? []
    if (tear === undefined && words !== 'reset') return hexOf(answerOf(presence, words))
    presence = card.enterField(tear === undefined ? undefined : parseTear(tear))
    return hexOf(contactlessAtr)
  }

  return (line: string): string | undefined => {
    const words = line.trim()
    return words === '' || words.startsWith('#') ? undefined : answerTo(words)
  }
}

function answerOf(presence: CardPresence, words: string): Uint8Array {
  const digits = words.replaceAll(/[\s:]/g, '')
  const isCommand = digits.length % 2 === 0 && /^[0-9A-Fa-f]+$/.test(digits)
  if (!isCommand) return wrongLength
  try {
    return presence.process(Uint8Array.fromHex(digits))
  } catch (error) {
    if (isTongxingError(error, 'CARD_LOST')) return new Uint8Array(0)
    throw error
  }
}

function hexOf(bytes: Uint8Array): string {
  return bytes.toHex().toUpperCase()
}

/**
 * The lines of a stream as soon as each is whole, the last one also without its end. A line longer
 * than any command comes cut, and is no hex then.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of stream) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = bounded(lines.pop() ?? '')
    for (const line of lines) yield bounded(line)
  }
  if (rest !== '') yield rest
}

function bounded(line: string): string {
  return line.length > LINE_MAX ? `${line.slice(0, LINE_MAX)}…` : line
}
