import type { CardChannel } from '@tongxing/core/card/channel.ts'
import { formatYuan } from '@tongxing/core/money/fen.ts'
import type { TearPlan } from '@tongxing/validator-sim/card/tear-plan.ts'
import { describeCard } from '../../card/describe-card.ts'
import { showText } from '../../card/card-text.ts'
import { parseTear } from '../../card/tear-option.ts'
import { phoneNames } from '../phones.ts'
import { assertPowered, type Session, show, WrongWords } from '../session.ts'
import { padded, paddedLeft } from '../text.ts'
import { walletCards } from '../wallet-cards.ts'
import { type Acts, wholeNumber, wrongUse } from './act.ts'

/** DEBIT: where a tear is worth looking at, unless it is said where. */
const DEBIT_INS = 0x54
const PULL_MAX_MS = 60_000
/** What is shorter is the name of a phone. */
const CODE_TEXT_MIN = 100

const tapUsage = 'tap CARD... [tear PLACE | pull MS]'
const scanUsage = `scan ${phoneNames.join('|')}|CODE`

/** What riders and staff present. */
export const riderActs: Acts = {
  tap: {
    usage: tapUsage,
    about: {
      en: 'hold cards to the reader; pull them away',
      'zh-CN': '刷一张或几张卡；可提前移开',
    },
    run: tapCards,
  },
  scan: {
    usage: scanUsage,
    about: { en: "scan a phone's ride code", 'zh-CN': '扫乘车码' },
    run: scan,
  },
  refresh: {
    usage: `refresh ${phoneNames.join('|')}`,
    about: { en: 'a new code on the phone', 'zh-CN': '手机换新码' },
    run: refresh,
  },
  cards: {
    usage: 'cards',
    about: { en: 'the cards in the wallet', 'zh-CN': '卡包里的卡' },
    run: cards,
  },
  card: {
    usage: 'card CARD',
    about: { en: 'what is on a card', 'zh-CN': '查看一张卡' },
    run: card,
  },
}

interface Tapped {
  readonly names: readonly string[]
  readonly tear?: TearPlan
  readonly pullMs?: number
}

/** The words behind `tap`: cards, and how they are pulled away. */
export async function tapCards(session: Session, args: readonly string[]): Promise<string[]> {
  assertPowered(session)
  const { names, tear, pullMs } = tappedOf(session, args)
  const [first, ...others] = names.map((name) => cardInField(session, name, { tear, pullMs }))
  if (first === undefined) throw wrongUse(session, tapUsage)
  try {
    const shown = await show(session, () => session.bus.validator.tap([first, ...others]))
    return [...shown, ...names.map((name) => cardLine(session, name))]
  } finally {
    for (const name of names) session.bus.wallet.card(name)?.leaveField()
  }
}

/** Throws the codes of a tear that cannot be read. */
function tappedOf(session: Session, args: readonly string[]): Tapped {
  const at = args.findIndex((word) => word === 'tear' || word === 'pull')
  const names = at < 0 ? args : args.slice(0, at)
  const [how, where, ...rest] = at < 0 ? [] : args.slice(at)
  const usage = wrongUse(session, tapUsage)
  if (names.length === 0 || rest.length > 0 || (how !== undefined && where === undefined)) {
    throw usage
  }
  for (const name of names) assertCard(session, name)
  if (how === 'tear') {
    const plan = parseTear(where ?? '')
    return { names, tear: plan.at === 'recovery' ? plan : { ins: DEBIT_INS, ...plan } }
  }
  if (how === undefined) return { names }
  const pullMs = wholeNumber(where, PULL_MAX_MS)
  if (pullMs === undefined) throw usage
  return { names, pullMs }
}

function cardInField(
  { bus }: Session,
  name: string,
  { tear, pullMs }: { tear: TearPlan | undefined; pullMs: number | undefined },
): CardChannel {
  const { wallet, recorder } = bus
  const inHand = wallet.card(name)
  if (inHand === undefined) throw new RangeError(`no card ${name}`)
  const presence = inHand.enterField(tear)
  let before = inHand.image()
  const held = {
    uid: presence.uid,
    process: (command: Uint8Array) => {
      before = inHand.image()
      return presence.process(command)
    },
    undo: () => wallet.putBack(name, before),
  }
  return recorder.held(held, pullMs === undefined ? undefined : pullMs * 1_000)
}

/** What the card itself says it holds, whatever the display said. */
function cardLine({ bus, words, paint, language }: Session, name: string): string {
  const { balanceFen, offlineSequence } = describeCard(bus.wallet.image(name), language)
  return paint('dim', `  ${name}: ${words.card(formatYuan(balanceFen), offlineSequence)}`)
}

async function scan(session: Session, args: readonly string[]): Promise<string[]> {
  assertPowered(session)
  const { bus, words } = session
  const [shown = '', ...rest] = args
  if (shown === '' || rest.length > 0) throw wrongUse(session, scanUsage)
  const isText = shown.length >= CODE_TEXT_MIN
  const code = isText ? new TextEncoder().encode(shown) : bus.phones.show(shown)
  if (code === undefined) throw new WrongWords(words.noSuch(shown, phoneNames.join(', ')))
  return show(session, () => bus.validator.scan(code))
}

function refresh({ bus, words }: Session, [name = '']: readonly string[]): string[] {
  if (!phoneNames.includes(name)) throw new WrongWords(words.noSuch(name, phoneNames.join(', ')))
  bus.clock.pass(1_000)
  bus.phones.renew(name)
  return [words.renewed]
}

function cards({ bus, language }: Session): string[] {
  const names = bus.wallet.names()
  const width = Math.max(...names.map((name) => name.length))
  return names.map((name) => {
    const { balanceFen } = describeCard(bus.wallet.image(name), language)
    const about = walletCards.get(name)?.about[language] ?? ''
    const balance = paddedLeft(formatYuan(balanceFen), 8)
    return `  ${padded(name, width)} ${balance}  ${about}`.trimEnd()
  })
}

function card(session: Session, [name = '']: readonly string[]): string[] {
  assertCard(session, name)
  const { bus, language } = session
  return showText(describeCard(bus.wallet.image(name), language), language)
    .trimEnd()
    .split('\n')
}

function assertCard({ bus, words }: Session, name: string): void {
  const names = bus.wallet.names()
  if (!names.includes(name)) throw new WrongWords(words.noSuch(name || '""', names.join(', ')))
}
