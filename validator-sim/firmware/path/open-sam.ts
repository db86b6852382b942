import type { SamChannel } from '@tongxing/core/card/channel.ts'
import {
  buildSamReadInfoCommand,
  parseSamReadInfoResponse,
} from '@tongxing/core/card/commands/sam-read-info.ts'
import {
  buildSamReadTerminalNumberCommand,
  parseSamReadTerminalNumberResponse,
} from '@tongxing/core/card/commands/sam-read-terminal-number.ts'
import {
  buildSamSelectCommand,
  parseSamSelectResponse,
} from '@tongxing/core/card/commands/sam-select.ts'
import { askSam } from './ask-sam.ts'
import type { SamIdentity } from './bus.ts'

/**
 * Terminal number, purchase application and key index of a SAM (card.md 2.9). Throws
 * `SAM_UNUSABLE`.
 */
export async function openSam(sam: SamChannel): Promise<SamIdentity> {
  const number = buildSamReadTerminalNumberCommand()
  const psamId = await askSam(sam, number, parseSamReadTerminalNumberResponse)
  await askSam(sam, buildSamSelectCommand(), parseSamSelectResponse)
  const { keyIndex } = await askSam(sam, buildSamReadInfoCommand(), parseSamReadInfoResponse)
  return { psamId, keyIndex }
}
