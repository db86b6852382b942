import { parseRideCode } from '@tongxing/core/ride-code/read-ride-code.ts'
import { rideCodeTrustOf } from '@tongxing/core/ride-code/trust.ts'
import type { RideCodeTrust } from '@tongxing/core/ride-code/types.ts'
import { rideCodeKeyOf } from '@tongxing/core/ride-code/identity.ts'
import { packCardNumbers } from '@tongxing/core/parameters/card-list.ts'
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { checksText } from '../ride-code/code-text.ts'
import { examineCode } from '../ride-code/examine-code.ts'
import {
  addFormOptions,
  addPrintOptions,
  caRecordOf,
  codeArgumentHelp,
  codeBytesOf,
  type FormFlags,
  parseCount,
  parseDigits,
  parseInstant,
  type PrintFlags,
  refuseMalformed,
  settingsOf,
} from './ride-code-options.ts'

interface VerifyFlags extends FormFlags, PrintFlags {
  readonly ca: readonly string[]
  readonly issuer?: readonly string[]
  readonly denied: readonly string[]
  readonly tolerance: number
  readonly amount?: number
  readonly at?: number
}

export function rideCodeVerifyCommand(): Command {
  const each =
    (parse: (text: string) => string) => (text: string, before: string[] | undefined) => [
      ...(before ?? []),
      parse(text),
    ]
  const issuerId = parseDigits(/^[0-9a-f]{8}$/, '8 lower-case hex digits')
  const command = new Command('verify')
    .description("make the validator's checks, one line each with what it rests on")
    .argument('[code]', 'file, text, or - for stdin', '-')
    .requiredOption(
      '--ca <file>',
      'CA record, 144 bytes or their hex; again for more',
      each(String),
    )
    .option('--issuer <hex>', 'an issuer that is accepted; any, if none is named', each(issuerId))
    .option(
      '--denied <digits>',
      'an account that is denied; again for more',
      each(parseDigits(/^\d{20}$/, '20 digits')),
      [],
    )
    .option('--tolerance <seconds>', "how far the issuer's clock may be off", parseCount(86_400), 0)
    .option('--amount <fen>', 'fare of the ride', parseCount(0xff_ffff))
    .option('--at <instant>', 'when it is scanned; now by default', parseInstant)
  return addPrintOptions(addFormOptions(command))
    .addHelpText(
      'after',
      `
${codeArgumentHelp}
Checks stand in the order in which they are made; after a refusal none is made. Whether a code was
used before is for the validator to know and not checked here.

Examples:
  $ npx tongxing ride-code verify --ca ride-code-keys/ca.bin code.txt
  $ npx tongxing ride-code verify --ca ca.bin --at 2026-06-01T08:00:30+08:00 --amount 200 code.txt

Exit codes: 0 the code rides; 1 it is refused; 2 an option or a CA record is wrong.`,
    )
    .action(verifyCode)
}

async function verifyCode(argument: string, flags: VerifyFlags): Promise<void> {
  const caRecords = flags.ca.map(caRecordOf)
  await refuseMalformed(flags, async () => {
    const settings = settingsOf(flags)
    const bytes = await codeBytesOf(argument)
    const code = parseRideCode(bytes, settings)
    const checks = examineCode(bytes, {
      trust: trustOf(flags, caRecords, code.issuerId),
      settings,
      at: { nowMs: flags.at ?? Date.now(), amountFen: flags.amount },
      language: flags.language,
    })
    const refusal = checks.find(({ verdict }) => verdict === 'failed')?.check ?? null
    const result = { key: rideCodeKeyOf(code), refusal, checks }
    process.stdout.write(
      flags.json ? `${JSON.stringify(result)}\n` : checksText(checks, flags.language),
    )
    if (refusal !== null) process.exitCode = exitCodes.doesNotAddUp
  })
}

/** The list that a validator would hold; city and institution decide nothing here. */
function trustOf(
  { issuer, denied, tolerance }: VerifyFlags,
  caRecords: Uint8Array[],
  issuerOfCode: string,
): RideCodeTrust {
  const issuers = (issuer ?? [issuerOfCode]).map((issuerId) => ({
    ...{ issuerId, city: '0000', institution: '00000000', clockToleranceSeconds: tolerance },
  }))
  return rideCodeTrustOf({ caRecords, issuers, deniedAccounts: packCardNumbers(denied) })
}
