import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import { clockTrust } from '@tongxing/proto/messages.ts'
import { darkBox } from '../display-box.ts'
import { enumName } from '../enum-name.ts'
import { type NetworkState, networkStates } from '../network.ts'
import { recordLines } from '../record-lines.ts'
import { assertPowered, forward, type Session } from '../session.ts'
import { table } from '../text.ts'
import { type Acts, wholeNumber, wrongUse } from './act.ts'

const WRITE_MAX = 1_000
const clockUsage = 'clock [[chip] +1h | unset]'
const powerUsage = 'power on | cut [at|after write N]'

/** What happens around a bus. */
export const surroundingActs: Acts = {
  network: {
    usage: `network ${networkStates.join('|')}`,
    about: { en: 'the mobile network', 'zh-CN': '移动网络' },
    run: setNetwork,
  },
  sync: {
    usage: 'sync',
    about: { en: 'wait until the next try to send, and send', 'zh-CN': '等到下次上传并上传' },
    run: sync,
  },
  power: {
    usage: powerUsage,
    about: {
      en: 'cut it now, or at a write to the journal',
      'zh-CN': '断电：立即，或在写日志之中、之后',
    },
    run: power,
  },
  clock: {
    usage: clockUsage,
    about: { en: 'time passes; the chip is wrong', 'zh-CN': '时间流逝；设备时钟出错' },
    run: moveClock,
  },
  open: {
    usage: 'open',
    about: { en: 'open the housing', 'zh-CN': '打开机壳' },
    run: ({ bus, words }) => {
      bus.openHousing()
      return [words.opened]
    },
  },
}

async function setNetwork(session: Session, [to]: readonly string[]): Promise<string[]> {
  const { bus, words } = session
  const state = networkStates.find((known): known is NetworkState => known === to)
  if (state === undefined) throw wrongUse(session, `network ${networkStates.join('|')}`)
  bus.network.state = state
  const said = `  ${words.network}: ${words.networkIs[state]}`
  return state === 'off' || !bus.supply.isOn ? [said] : [said, ...(await sync(session))]
}

/** Time passes until store and forward may try again, and it does. */
async function sync(session: Session): Promise<string[]> {
  assertPowered(session)
  const { words } = session
  const said = await forward(session, 'patiently')
  return said.length > 0 ? said : [`  ${words.network}: ${words.nothingToSend}`]
}

function power(session: Session, args: readonly string[]): Promise<string[]> | string[] {
  const { bus, words, paint } = session
  const [what, at, where, count, ...rest] = args
  if (what === 'on' && at === undefined) return bus.supply.isOn ? [words.powerIsOn] : on(session)
  if (what !== 'cut' || rest.length > 0) throw wrongUse(session, powerUsage)
  assertPowered(session)
  if (at === undefined) {
    bus.supply.cut()
    return [...darkBox(words, paint), words.powerLost(words.byHand)]
  }
  const write = wholeNumber(count, WRITE_MAX)
  const isPlan = (at === 'at' || at === 'after') && /^(journal-)?write$/.test(where ?? '')
  if (!isPlan || write === undefined || write === 0) throw wrongUse(session, powerUsage)
  bus.supply.cutAt({ write, at: at === 'at' ? 'in' : 'after' })
  return [words.armed]
}

/** Boots, and shows what power loss had left. */
async function on(session: Session): Promise<string[]> {
  const { bus, words } = session
  const headBefore = bus.validator.journal.head
  await bus.powerOn()
  const { journal } = bus.validator
  const found = Array.from({ length: journal.head - headBefore }, (_, index) =>
    journal.read(headBefore + 1 + index),
  )
  return [
    `${words.powerIsOn} ${words.booted(bus.validator.status().boot)}`,
    ...(found.length > 0 ? [words.promoted, ...recordLines(found, session)] : []),
    ...(await forward(session)),
  ]
}

function moveClock(session: Session, [first, second]: readonly string[]): string[] {
  const { clock } = session.bus
  if (first === 'unset') clock.unsetChip()
  else if (first === 'chip') clock.moveChip(spanMs(session, second))
  else if (first !== undefined) clock.pass(passedMs(session, first))
  return clockLines(session)
}

/** Time does not run backwards; a clock chip may. */
function passedMs(session: Session, text: string): number {
  const ms = spanMs(session, text)
  if (ms < 0) throw wrongUse(session, clockUsage)
  return ms
}

const unitMs: Readonly<Record<string, number>> = { s: 1e3, m: 6e4, h: 3_600e3, d: 86_400e3 }

function spanMs(session: Session, text = ''): number {
  const [, sign, count, unit = ''] = /^([+-])(\d{1,4})([smhd])$/.exec(text) ?? []
  if (count === undefined) throw wrongUse(session, clockUsage)
  return (sign === '-' ? -1 : 1) * Number(count) * (unitMs[unit] ?? 0)
}

function clockLines({ bus, words }: Session): string[] {
  const { clock, supply, validator } = bus
  const trust = supply.isOn
    ? enumName(clockTrust, 'CLOCK_TRUST_', validator.status().clockTrust)
    : '-'
  return table([
    [words.clock.world, localTime(clock.nowMs())],
    [words.clock.device, localTime(clock.chip.nowMs())],
    [words.clock.trust, trust],
  ])
}

function localTime(instantMs: number): string {
  return localTimestamp(instantMs).replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3 $4:$5:$6')
}
