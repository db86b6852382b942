import { existsSync } from 'node:fs'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { fileImageStore } from '@tongxing/validator-sim/card/image-store.ts'
import { Command } from 'commander'
import { type NewCardFlags, newCardImage, testMasterKey } from '../card/new-card.ts'

interface FileFlags {
  readonly image: string
  readonly force: boolean
}

/** Defaults: the card of the worked example that the protocol brief computes (card.md 2.12). */
export function cardNewCommand(): Command {
  return new Command('new')
    .description('make a card; with no more than --image, a test card with 50.00 yuan on it')
    .requiredOption('--image <file>', 'where the card is kept')
    .option('--force', 'replace a card that is there', false)
    .option('--balance <fen>', 'money on it', '5000')
    .option('--overdraft <fen>', 'how far below zero it may go', '0')
    .option('--city <nnnn>', 'the city that issued it', '1000')
    .option('--province <nnnn>', "its province; the city's first two digits and 00 by default")
    .option('--class <class>', 'normal, student, elder, test, soldier, or 1 to 5', 'normal')
    .option('--number <digits>', 'card number, 20 digits', '03105170070104791381')
    .option('--issuer <hex>', 'card issuer id, 16 hex digits', '01011000ffffffff')
    .option('--start <day>', 'first day, YYYYMMDD', '20190718')
    .option('--end <day>', 'last day, YYYYMMDD', '20401231')
    .option('--concession-end <day>', 'last day of a class that must be checked, YYYYMMDD')
    .option('--staff <function>', 'a staff card: driver, line, shift-end, inspector, collector')
    .option('--staff-number <no>', 'who holds a staff card, 1 to 8 letters and digits')
    .option('--line-record <digits>', 'of a line card: 8 digits of the line, 01 up or 02 down')
    .option('--no-interoperable', 'only for the city that issued it')
    .option('--uid <hex>', 'of anticollision, 4 or 7 bytes', '04a1b2c3d4e5f6')
    .option('--algorithm <name>', '3des, or sm4 (experimental)', '3des')
    .option('--key-version <n>', 'that INITIALIZE answers', '1')
    .option('--key-index <n>', 'that INITIALIZE must name', '1')
    .option('--master-key <hex>', 'key that the card keys are diversified from', testMasterKey)
    .option('--order <order>', 'of diversification: pan-issuer, issuer-pan, pan-only', 'pan-issuer')
    .option('--load-key <hex>', "the card's own key of loads, instead of a diversified one")
    .option('--purchase-key <hex>', 'of purchases')
    .option('--tac-key <hex>', 'of TACs: the internal key, DTK')
    .option('--line-key <hex>', 'of secure messaging: line protection, application maintenance')
    .addHelpText(
      'after',
      `
Keys have 32 hex digits. The default master key is public and good for tests only. Nothing prints a
key once it is in a card.

Examples:
  $ npx tongxing card new --image card.img
  $ npx tongxing card new --image card.img --balance 5000 --city 3764 --class student
  $ npx tongxing card new --image card.img --master-key 00112233445566778899aabbccddeeff

Exit codes:
  0  the card was made
  2  an option is wrong, or there is a card already (--force replaces it)
  4  another program holds the card`,
    )
    .action(makeCard)
}

function makeCard(flags: NewCardFlags & FileFlags): void {
  const { image: path, force } = flags
  const image = newCardImage(flags)
  const store = fileImageStore(path)
  try {
    if (existsSync(path) && !force) {
      throw new TongxingError('CARD_IMAGE_EXISTS', { detail: { path } })
    }
    store.write(image)
  } finally {
    store.close()
  }
}
