import { Command, Option } from 'commander'
import { dumpText, showText } from '../card/card-text.ts'
import { type CardDescription, type CardLanguage, describeCard } from '../card/describe-card.ts'
import { readImage } from '../card/open-card.ts'

interface ShowFlags {
  readonly image: string
  readonly language: CardLanguage
  readonly json: boolean
}

export function cardShowCommand(): Command {
  return printing('show', showText)
    .description('explain a card in words; keys are never printed')
    .addHelpText(
      'after',
      `
Examples:
  $ npx tongxing card show --image card.img
  $ npx tongxing card show --image card.img --language zh-CN
  $ npx tongxing card show --image card.img --json`,
    )
}

export function cardDumpCommand(): Command {
  return printing('dump', dumpText)
    .description('print the bytes of every file, field by field; keys are never printed')
    .addHelpText(
      'after',
      `
Examples:
  $ npx tongxing card dump --image card.img
  $ npx tongxing card dump --image card.img --json`,
    )
}

function printing(
  name: string,
  text: (card: CardDescription, language: CardLanguage) => string,
): Command {
  return new Command(name)
    .requiredOption('--image <file>', 'the card')
    .addOption(
      new Option('--language <language>', 'of names and states')
        .choices(['en', 'zh-CN'])
        .default('en'),
    )
    .option('--json', 'everything as one JSON object', false)
    .action(({ image, language, json }: ShowFlags) => {
      const card = describeCard(readImage(image), language)
      process.stdout.write(json ? `${JSON.stringify(card)}\n` : text(card, language))
    })
}
