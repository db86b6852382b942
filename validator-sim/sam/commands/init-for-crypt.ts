import {
  applicationLockKey,
  staffKey,
  tacKey,
} from '@tongxing/core/card/commands/sam-init-for-crypt.ts'
import { diversify } from '@tongxing/core/card/crypto/diversify.ts'
import {
  type CryptSession,
  type SamCommand,
  type SamPersonalisation,
  samAnswer,
} from '../sam-command.ts'

/** The low five bits of the usage byte; the three above are the levels of diversification. */
const USAGE_BITS = 0x1f
const PURCHASE_USAGE = 0x02

/*
 * 80 1A usage index: a card's own key, made ready for the 80 FA that follow. The purchase key is
 * refused (6985): whoever could have it encrypt could make MAC1s that no counter has seen. A key
 * that encrypts has both levels or none: under an upper level, encrypting a factor gives the key
 * below.
 */
export const initForCrypt: SamCommand = {
  cla: 0x80,
  ins: 0x1a,
  acceptsParameters: () => true,
  needsApplication: true,
  execute: ({ card, session }, { p1, p2, data }) => {
    if ((p1 & USAGE_BITS) === PURCHASE_USAGE) return samAnswer(0x6985)
    const levels = p1 >> 5
    const found = findKey(card, p1 & USAGE_BITS, p2)
    const isLevels = levels === 2 || (levels === 1 && found?.purpose !== 'encrypt')
    if (!found || !isLevels) return samAnswer(0x6a88)
    if (data.length !== levels * 8) return samAnswer(0x6700)
    const key = diversify(found.master, {
      pan8: data.subarray(0, 8),
      issuer8: data.subarray(8),
      order: levels === 1 ? 'pan-only' : card.order,
    })
    session.crypt = { key, purpose: found.purpose, chained: undefined }
    return samAnswer(0x9000)
  },
}

interface CryptKey {
  readonly usage: number
  readonly index: number
  readonly purpose: CryptSession['purpose']
  readonly master: Uint8Array | undefined
}

function findKey({ keys }: SamPersonalisation, usage: number, index: number) {
  const table: readonly CryptKey[] = [
    { ...tacKey, purpose: 'tac', master: keys.tac },
    { ...applicationLockKey, purpose: 'mac', master: keys.applicationLock },
    { ...staffKey, purpose: 'encrypt', master: keys.staff },
  ]
  const row = table.find((key) => (key.usage & USAGE_BITS) === usage && key.index === index)
  return row?.master && { purpose: row.purpose, master: row.master }
}
