import { Command } from 'commander'
import { linesOf, createApduLines } from '../card/apdu-lines.ts'
import { withCard } from '../card/open-card.ts'
import { parseTear, tearHelp } from '../card/tear-option.ts'
import { serveCardInVpcd } from '@tongxing/validator-sim/pcsc/vpcd-card.ts'
import { defaultCardSettings } from '@tongxing/validator-sim/card/settings.ts'
import type { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import type { TearPlan } from '@tongxing/validator-sim/card/tear-plan.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { cardDumpCommand, cardShowCommand } from './card-show.ts'
import { cardNewCommand } from './card-new.ts'

interface ReaderFlags {
  readonly image: string
  readonly apdu: boolean
  readonly vpcd?: Address
  readonly tear?: TearPlan
  readonly cityUnion: boolean
}

interface Address {
  readonly host: string
  readonly port: number
}

export function cardCommand(): Command {
  return new Command('card')
    .description('a software T-Union card: make it, look at it, put it before a reader')
    .addCommand(cardReaderCommand(), { isDefault: true })
    .addCommand(cardNewCommand())
    .addCommand(cardShowCommand())
    .addCommand(cardDumpCommand())
    .addHelpText(
      'after',
      `
Examples:
  $ npx tongxing card new --image card.img --balance 5000
  $ npx tongxing card --image card.img --apdu          hex commands on stdin, answers on stdout
  $ npx tongxing card --image card.img --vpcd 127.0.0.1:35963
  $ npx tongxing card show --image card.img`,
    )
}

function cardReaderCommand(): Command {
  return new Command('reader')
    .description('put the card before a reader; what `card` alone does')
    .requiredOption('--image <file>', 'the card, as `card new` makes it')
    .option(
      '--apdu',
      'one command in hex a line on stdin, one answer in hex a line on stdout',
      false,
    )
    .option('--vpcd <host:port>', 'serve the virtual PC/SC reader (vsmartcard) there', parseAddress)
    .option('--city-union', 'answer SELECT of the City-Union application too', false)
    .option('--tear <place>', 'take the card away at this place; see below', parseTear)
    .addHelpText(
      'after',
      `
With --apdu, spaces and colons between digits, empty lines and lines that begin with # are passed
over. What is not hex is answered 6700. An empty answer means that the card has left the field;
the line \`reset\`, or \`reset TEAR\`, brings it back and is answered by its ATR. At the end of
input the exit code is 0.

${tearHelp}

Examples:
  $ npx tongxing card --image card.img --apdu
  $ npx tongxing card --image card.img --apdu --tear write,ins=54,write=1,bytes=20
  $ npx tongxing card --image card.img --vpcd 127.0.0.1:35963

Exit codes:
  0  the input ended, the reader hung up, or Ctrl-C
  2  there is no such image, or an option is wrong
  3  the image is damaged, or no virtual reader is there
  4  another program holds the card`,
    )
    .action(putBeforeReader)
}

async function putBeforeReader(flags: ReaderFlags): Promise<void> {
  const { image, apdu, vpcd, tear, cityUnion } = flags
  if (apdu === (vpcd !== undefined)) {
    throw new TongxingError('CARD_OPTION_INVALID', {
      detail: { option: 'apdu', why: 'either --apdu or --vpcd says which reader it is' },
    })
  }
  await withCard(image, { ...defaultCardSettings, cityUnion }, (card) =>
    vpcd ? serveVirtualReader(card, vpcd, tear) : answerStdin(card, tear),
  )
}

async function answerStdin(card: SoftCard, tear: TearPlan | undefined): Promise<void> {
  const answer = createApduLines(card, tear)
  // Whoever reads the answers may stop before the end of the commands.
  let isHeard = true
  process.stdout.on('error', () => (isHeard = false))
  for await (const line of linesOf(process.stdin)) {
    const answered = answer(line)
    if (answered !== undefined) process.stdout.write(`${answered}\n`)
    if (!isHeard) return
  }
}

async function serveVirtualReader(
  card: SoftCard,
  address: Address,
  tear: TearPlan | undefined,
): Promise<void> {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  const end = await serveCardInVpcd(card, { ...address, signal: stop.signal, tear })
  if (end === 'reader-gone') process.stderr.write('the virtual reader hung up\n')
  if (end === 'card-gone') process.stderr.write('the card was torn away\n')
}

function parseAddress(text: string): Address {
  const [, host = '', digits = ''] = /^(.+):(\d{1,5})$/.exec(text) ?? []
  const port = Number(digits)
  if (host === '' || port < 1 || port > 65_535) {
    throw new TongxingError('CARD_OPTION_INVALID', {
      detail: { option: 'vpcd', why: 'it is HOST:PORT' },
    })
  }
  return { host: host.replace(/^\[(.*)\]$/, '$1'), port }
}
