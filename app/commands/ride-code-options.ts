import { existsSync, readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { fromHex } from '@tongxing/core/bytes/hex.ts'
import { isTongxingError, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import {
  defaultRideCodeSettings,
  epoch2000Ms,
  type RideCodeSettings,
} from '@tongxing/core/ride-code/settings.ts'
import { unframeRideCode } from '@tongxing/core/ride-code/unframe.ts'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import type { RideCodeLanguage } from '../ride-code/describe-code.ts'

/** What the standard leaves open about a code's form. */
export interface FormFlags {
  readonly customAfterSignature: boolean
  readonly epoch: 'unix' | '2000'
  readonly userId: string
}

export interface PrintFlags {
  readonly language: RideCodeLanguage
  readonly json: boolean
}

/** Printed under the options of every command that takes a code. */
export const codeArgumentHelp =
  'A code is a file of bytes or text, or its text (hex or base64), or - for stdin.'

export function addFormOptions(command: Command): Command {
  return command
    .option('--custom-after-signature', "custom data stands after the issuer's signature", false)
    .addOption(
      new Option('--epoch <epoch>', 'what the seconds count from')
        .choices(['unix', '2000'])
        .default('unix'),
    )
    .option('--user-id <text>', "SM2 id of the user's signature", defaultRideCodeSettings.userSm2Id)
}

export function addPrintOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--lang, --language <language>', 'of names and words')
        .choices(['en', 'zh-CN'])
        .default('en'),
    )
    .option('--json', 'one JSON object on stdout', false)
}

export function settingsOf(flags: FormFlags): RideCodeSettings {
  return {
    ...defaultRideCodeSettings,
    customBeforeSignature: !flags.customAfterSignature,
    epochMs: flags.epoch === 'unix' ? 0 : epoch2000Ms,
    userSm2Id: flags.userId,
  }
}

/** The bytes of a code from an argument. Throws `RIDE_CODE_MALFORMED`. */
export async function codeBytesOf(argument: string): Promise<Uint8Array> {
  if (argument === '-') return unframeRideCode(await buffer(process.stdin))
  const scanned = existsSync(argument) ? readFileSync(argument) : Buffer.from(argument)
  return unframeRideCode(scanned)
}

/** A CA record from its file: bytes, or their hex. Throws `RIDE_CODE_TRUST_INVALID`. */
export function caRecordOf(path: string): Uint8Array {
  try {
    const content = readFileSync(path)
    // A record begins with 21, its hex with the character 2, which is 32.
    return content[0] === 0x21 ? content : fromHex(content.toString('latin1').trim())
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause)
    throw new TongxingError('RIDE_CODE_TRUST_INVALID', { detail: { path, problem }, cause })
  }
}

/** Says what is no ride code and ends in the exit code of a refused one. */
export async function refuseMalformed(
  { json }: PrintFlags,
  act: () => Promise<void>,
): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!isTongxingError(error, 'RIDE_CODE_MALFORMED')) throw error
    const { code: refusal, message } = error
    if (json) process.stdout.write(`${JSON.stringify({ refusal, message })}\n`)
    else process.stderr.write(`tongxing: ${refusal}: ${message}\n`)
    process.exitCode = exitCodes.doesNotAddUp
  }
}

/** `at` of the commands: ISO 8601 with its zone, or Unix seconds. */
export function parseInstant(text: string): number {
  const isIso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text)
  const atMs = /^\d{1,10}$/.test(text)
    ? Number(text) * 1_000
    : isIso
      ? Date.parse(text)
      : Number.NaN
  if (Number.isNaN(atMs)) {
    throw new InvalidArgumentError('an instant is 2026-06-01T08:00:00+08:00 or Unix seconds.')
  }
  return atMs
}

export function parseCount(most: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text)
    throw new InvalidArgumentError(`a whole number from 0 to ${most} is needed.`)
  }
}

export function parseDigits(pattern: RegExp, what: string): (text: string) => string {
  return (text) => {
    if (pattern.test(text)) return text
    throw new InvalidArgumentError(`${what} are needed.`)
  }
}
