import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import type { TearPlan } from '@tongxing/validator-sim/card/tear-plan.ts'

const places: readonly TearPlan['at'][] = ['before', 'write', 'after-commit', 'answer', 'recovery']

/** For `--help`: the one grammar of a tear on the command line and in a `reset` line. */
export const tearHelp = `A tear is PLACE[,ins=HH][,occurrence=N][,write=N][,bytes=N]:
  before        the card never hears the command
  write         in memory write number \`write\` (from 0), after \`bytes\` of its bytes (0)
  after-commit  the command is carried out, but no answer starts
  answer        the answer is cut
  recovery      the same as write, while the card wakes and finishes what a tear cut before
It happens at the first command after the card entered the field, or at the first with that INS (two
hex digits); \`occurrence\` lets so many of them pass before.`

/** Reads a place for a tear. Throws `CARD_OPTION_INVALID`. */
export function parseTear(text: string): TearPlan {
  const [place = '', ...details] = text.split(',')
  const at = places.find((known) => known === place)
  if (!at) throw invalid(`${place} is no place; there are ${places.join(', ')}`)
  const numbers: Record<string, number> = {}
  for (const detail of details) {
    const [, name = '', digits = ''] =
      /^(ins|occurrence|write|bytes)=([0-9A-Fa-f]+)$/.exec(detail) ?? []
    const value = name === 'ins' ? Number.parseInt(digits, 16) : Number(digits)
    const isByte = name !== 'ins' || digits.length === 2
    if (name === '' || !isByte || !Number.isSafeInteger(value)) throw invalid(detail)
    numbers[name] = value
  }
  return { at, ...numbers }
}

function invalid(why: string): TongxingError {
  return new TongxingError('CARD_OPTION_INVALID', { detail: { option: 'tear', why } })
}
