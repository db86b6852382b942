import type { SamChipFigures, SamLinkFigures } from './time-figures.ts'

/** Characters of a cold reset: ATR of a PSAM, then PPS request and answer. */
const ATR_CHARACTERS = 20
const PPS_CHARACTERS = 4
const START_BIT_PER_SECOND = 9600

/** T=0: header, procedure byte, data; for a case 4 command also 61xx and GET RESPONSE. */
export function samLinkUs(
  samLink: SamLinkFigures,
  command: Uint8Array,
  response: Uint8Array,
): number {
  const hasData = command.length > 5
  const dataCharacters = hasData ? 1 + (command[4] ?? 0) : 0
  const answerData = Math.max(0, response.length - 2)
  const fetch = hasData ? 2 + 5 + 1 : 1
  const answerCharacters = answerData === 0 ? 0 : fetch + answerData
  return charactersUs(samLink, 5 + dataCharacters + answerCharacters + 2)
}

/** Once at power-up: ATR and PPS, always at 9600 bit/s. */
export function samResetUs(samLink: SamLinkFigures): number {
  const pps = samLink.bitPerSecond === START_BIT_PER_SECOND ? 0 : 2 * PPS_CHARACTERS
  return charactersUs({ ...samLink, bitPerSecond: START_BIT_PER_SECOND }, ATR_CHARACTERS + pps)
}

/** The SAM's own time. */
export function samChipUs(sam: SamChipFigures, command: Uint8Array, response: Uint8Array): number {
  if (response.at(-2) !== 0x90) return sam.otherUs
  switch (command[1] ?? 0) {
    case 0x70:
      return sam.initPurchaseUs
    case 0x72:
      return sam.creditPurchaseUs
    case 0x1a:
    case 0xfa:
      return sam.cryptUs
    default:
      return sam.otherUs
  }
}

function charactersUs(samLink: SamLinkFigures, characters: number): number {
  return (characters * samLink.etuPerCharacter * 1e6) / samLink.bitPerSecond
}
