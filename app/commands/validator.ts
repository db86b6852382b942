import { randomBytes } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { once } from 'node:events'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { systemClock } from '@tongxing/core/time/clock.ts'
import type { Language } from '@tongxing/validator-sim/firmware/outcomes/outcome-row.ts'
import { openPcscReader, pcscReaders } from '@tongxing/validator-sim/pcsc/pcsc-channel.ts'
import { createRandom } from '@tongxing/validator-sim/fleet/random.ts'
import { Command, InvalidArgumentError, Option } from 'commander'
import { Agent } from 'undici'
import { createBusTransport, wiredNetwork } from '../day/bus-network.ts'
import { openOneBus } from '../validator/one-bus.ts'
import { setOut } from '../validator/play.ts'
import { serveReader } from '../validator/reader-loop.ts'
import type { Session } from '../validator/session.ts'
import { playLines } from '../validator/terminal.ts'
import { colours } from '../validator/text.ts'
import { words } from '../validator/words.ts'
import { parseInstant } from './ride-code-options.ts'

interface ValidatorFlags {
  readonly data: string
  readonly seed?: string
  readonly clock?: number
  readonly lang: Language
  readonly script?: string
  readonly ingest?: URL
  readonly tlsCa?: string
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly pcsc?: string | true
  readonly trace: boolean
}

/** On a clock that stands still, everything that is done takes a second. */
const ACT_MS = 1_000

export function validatorCommand(): Command {
  return new Command('validator')
    .description('one bus to play with: tap, pull the card away, cut the network or the power')
    .option('--data <folder>', 'journal, lists, SAM and cards', '.tongxing/validator')
    .option('--script <file>', 'play these lines instead of stdin')
    .option('--seed <seed>', 'what radio, chips and challenges draw from; random by default')
    .option('--clock <instant>', 'begin here on a clock that stands still', parseInstant)
    .addOption(
      new Option('--lang <language>', 'of display and terminal; by LANG unless told')
        .choices(['en', 'zh-CN'])
        .default(process.env.LANG?.startsWith('zh') ? 'zh-CN' : 'en'),
    )
    .option('--trace', 'show the bytes of every command by field', false)
    .option('--ingest <url>', 'send to this ingest service, not to the one within', parseUrl)
    .option('--tls-ca <file>', 'the authority of the ingest service, PEM', readFileAsText)
    .option('--tls-cert <file>', 'the certificate that the device shows, PEM', readFileAsText)
    .option('--tls-key <file>', 'its private key, PEM', readFileAsText)
    .option('--pcsc [reader]', 'tap the cards on a PC/SC reader; alone, list the readers')
    .addHelpText(
      'after',
      `
In the terminal, \`help\` lists what can be typed; piped lines do the same and are repeated.
Cards are image files in the data folder, made on the first start; \`card new\` makes more of them.
Keys are public, the same everywhere, and good for tests only.

Examples:
  $ npx tongxing validator
  $ echo "tap adult" | npx tongxing validator --lang zh-CN
  $ npx tongxing validator --script day.txt --seed 7 --clock 2026-06-01T08:00:00+08:00
  $ npx tongxing validator --pcsc "Virtual PCD"

Exit codes:
  0  \`quit\`, the end of input, or Ctrl-C
  2  wrong use
  3  the PC/SC binding or service, the reader or a file cannot be used
  4  another validator runs on the same data folder`,
    )
    .action(runValidator)
}

async function runValidator(flags: ValidatorFlags): Promise<void> {
  const { lang, pcsc, script } = flags
  if (pcsc === true) {
    const readers = pcscReaders()
    say(readers.length > 0 ? readers : [words[lang].noReaders])
  } else if (pcsc !== undefined) {
    const reader = openPcscReader(pcsc)
    const stop = () => void reader.close()
    process.once('SIGINT', stop).once('SIGTERM', stop)
    try {
      await withSession(flags, (session) => serveReader(session, reader, say))
    } finally {
      await reader.close()
    }
  } else {
    const input = script === undefined ? process.stdin : await openScript(script)
    const isInteractive = input === process.stdin && process.stdin.isTTY && process.stdout.isTTY
    const terminal = { input, output: process.stdout, isInteractive }
    await withSession(flags, (session) => playLines(session, terminal))
  }
}

async function withSession(
  flags: ValidatorFlags,
  use: (session: Session) => Promise<void>,
): Promise<void> {
  const { lang, trace } = flags
  const bus = await openBus(flags)
  try {
    const session = { bus, language: lang, words: words[lang], paint: colours, trace }
    say(await setOut(session))
    await use(session)
  } finally {
    bus.close()
  }
}

function openBus(flags: ValidatorFlags) {
  const { data, seed, clock, lang, ingest } = flags
  return openOneBus({
    dataDir: data,
    seed: seed ?? randomBytes(8).toString('hex'),
    clock: clock === undefined ? systemClock : { nowMs: () => clock },
    actMs: clock === undefined ? 0 : ACT_MS,
    language: lang,
    ...(ingest !== undefined && { backEnd: wayTo(ingest, flags) }),
  })
}

/** The terminal's network is what is cut; the way behind it loses nothing. */
function wayTo(url: URL, { tlsCa, tlsCert, tlsKey }: ValidatorFlags) {
  const connect = {
    ...(tlsCa !== undefined && { ca: tlsCa }),
    ...(tlsCert !== undefined && { cert: tlsCert }),
    ...(tlsKey !== undefined && { key: tlsKey }),
  }
  return createBusTransport({
    ...{ http: new Agent({ connect }), origin: url.origin, quality: wiredNetwork },
    random: createRandom('wired'),
    isReachable: () => true,
  })
}

/** Throws `SCRIPT_MISSING`. */
async function openScript(path: string): Promise<NodeJS.ReadableStream> {
  const file = createReadStream(path)
  try {
    await once(file, 'open')
    return file
  } catch (cause) {
    throw new TongxingError('SCRIPT_MISSING', { detail: { path }, cause })
  }
}

function say(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

function readFileAsText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new InvalidArgumentError('must be a file that can be read.')
  }
}

function parseUrl(text: string): URL {
  const url = URL.parse(text)
  if (url === null) throw new InvalidArgumentError('must be a URL, such as http://127.0.0.1:8080.')
  return url
}
