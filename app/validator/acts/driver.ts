import { direction } from '@tongxing/proto/messages.ts'
import { turned } from '@tongxing/validator-sim/firmware/path/staff/shift.ts'
import type { Shift } from '@tongxing/validator-sim/firmware/validator.ts'
import { assertPowered, type Session, show, WrongWords } from '../session.ts'
import { type Acts, wholeNumber, wrongUse } from './act.ts'
import { tapCards } from './riders.ts'

const LINE_MAX = 99_999_999
const STOP_MAX = 99

/** The driver's card and buttons. */
export const driverActs: Acts = {
  sign: {
    usage: 'sign [CARD]',
    about: { en: 'tap the driver card: on, and off again', 'zh-CN': '司机卡：签到、签退' },
    run: (session, [name = 'driver']) => tapCards(session, [name]),
  },
  line: {
    usage: 'line N',
    about: { en: 'the bus works another line, from stop 1', 'zh-CN': '换线路，从第 1 站起' },
    run: setLine,
  },
  direction: {
    usage: 'direction',
    about: { en: 'the bus turns round', 'zh-CN': '换方向' },
    run: turnRound,
  },
  stop: {
    usage: 'stop N',
    about: { en: 'the bus is at this stop', 'zh-CN': '到站' },
    run: setStop,
  },
  trip: {
    usage: 'trip start|end',
    about: { en: "the driver's buttons", 'zh-CN': '发车、到达' },
    run: trip,
  },
}

function setLine(session: Session, [text]: readonly string[]): string[] {
  const line = wholeNumber(text, LINE_MAX)
  if (line === undefined || line === 0) throw wrongUse(session, 'line N')
  return drive(session, { ...shiftOf(session), lineId: String(line) }, 1)
}

function turnRound(session: Session): string[] {
  const shift = shiftOf(session)
  return drive(session, { ...shift, direction: turned(shift.direction) }, 1)
}

function drive({ bus, words }: Session, shift: Shift, stop: number): string[] {
  bus.validator.signIn(shift)
  bus.validator.setStop(stop)
  const way = shift.direction === direction.DIRECTION_UP ? words.up : words.down
  return [`${words.line(shift.lineId, way)} ${words.stop(stop)}`]
}

function setStop(session: Session, [text]: readonly string[]): string[] {
  assertPowered(session)
  const stop = wholeNumber(text, STOP_MAX)
  if (stop === undefined) throw wrongUse(session, 'stop N')
  session.bus.validator.setStop(stop)
  return [session.words.stop(stop)]
}

function trip(session: Session, [which]: readonly string[]): Promise<string[]> {
  assertPowered(session)
  const { validator } = session.bus
  if (which === 'start') return show(session, () => validator.startTrip())
  if (which === 'end') return show(session, () => validator.endTrip())
  throw wrongUse(session, 'trip start|end')
}

function shiftOf(session: Session): Shift {
  assertPowered(session)
  const { shift } = session.bus.validator.status()
  if (shift === undefined) throw new WrongWords(session.words.nobodyDrives)
  return shift
}
