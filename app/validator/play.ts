import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { direction } from '@tongxing/proto/messages.ts'
import type { Acts } from './acts/act.ts'
import { driverActs } from './acts/driver.ts'
import { lookingActs } from './acts/looking.ts'
import { riderActs, tapCards } from './acts/riders.ts'
import { surroundingActs } from './acts/surroundings.ts'
import { forward, type Session, WrongWords } from './session.ts'
import { table } from './text.ts'

/** Every word, in the order in which `help` shows them. */
const acts: Acts = { ...riderActs, ...driverActs, ...surroundingActs, ...lookingActs }

const lastWords = ['quit', 'exit']

/** The first word of each line that can be typed. */
export const playerWords: readonly string[] = [...Object.keys(acts), 'help', ...lastWords]

/**
 * A bus on the road: the lists are fetched, and somebody drives. What a bus had before is kept, so
 * that a second start goes on where the first ended.
 */
export async function setOut(session: Session): Promise<string[]> {
  const { bus, words, paint } = session
  await forward(session)
  if (bus.validator.status().service === 'signed-off') {
    await tapCards(session, ['line-102'])
    await tapCards(session, ['driver'])
    bus.validator.setStop(1)
  }
  return [paint('bold', words.title), ...shiftLines(session), words.hint]
}

function shiftLines({ bus, words }: Session): string[] {
  const { shift, service } = bus.validator.status()
  if (shift === undefined) return [words.service[service]]
  const way = shift.direction === direction.DIRECTION_UP ? words.up : words.down
  return [words.driven(shift.driverId, words.line(shift.lineId, way))]
}

/** Does one line; undefined when it was the last. */
export async function play(session: Session, line: string): Promise<string[] | undefined> {
  const [word = '', ...args] = line.trim().split(/\s+/)
  if (word === '' || word.startsWith('#')) return []
  if (lastWords.includes(word)) return undefined
  if (word === 'help') return help(session)
  try {
    const act = Object.hasOwn(acts, word) ? acts[word] : undefined
    if (act === undefined) throw new WrongWords(session.words.unknownWord(word))
    return await act.run(session, args)
  } catch (error) {
    if (error instanceof WrongWords) return [session.paint('yellow', `? ${error.message}`)]
    if (!(error instanceof TongxingError)) throw error
    return [session.paint('yellow', `? ${error.code}: ${error.message}`)]
  }
}

function help({ language, words }: Session): string[] {
  return [
    ...table([
      ...Object.values(acts).map(({ usage, about }) => [usage, about[language]] as const),
      ['quit', words.quit],
    ]),
    ...words.places,
  ]
}
