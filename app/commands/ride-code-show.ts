import { Command } from 'commander'
import { fieldsText } from '../ride-code/code-text.ts'
import { describeCode } from '../ride-code/describe-code.ts'
import {
  addFormOptions,
  addPrintOptions,
  codeArgumentHelp,
  codeBytesOf,
  type FormFlags,
  type PrintFlags,
  refuseMalformed,
  settingsOf,
} from './ride-code-options.ts'

export function rideCodeShowCommand(): Command {
  const command = new Command('show')
    .description('explain every field of a code: place, length, bytes, name, meaning')
    .argument('[code]', 'file, text, or - for stdin', '-')
  return addPrintOptions(addFormOptions(command))
    .addHelpText(
      'after',
      `
${codeArgumentHelp}
Nothing is verified here; times are China's.

Examples:
  $ npx tongxing ride-code show code.txt
  $ npx tongxing ride-code show --lang zh-CN code.txt
  $ npx tongxing ride-code show --json code.txt

Exit codes: 0 shown; 1 it is no ride code; 2 an option is wrong.`,
    )
    .action(showCode)
}

function showCode(argument: string, flags: FormFlags & PrintFlags): Promise<void> {
  return refuseMalformed(flags, async () => {
    const bytes = await codeBytesOf(argument)
    const fields = describeCode(bytes, settingsOf(flags), flags.language)
    process.stdout.write(flags.json ? `${JSON.stringify({ fields })}\n` : fieldsText(fields))
  })
}
