import { parseApdu } from '@tongxing/core/card/apdu.ts'
import type { SamChannel } from '@tongxing/core/card/channel.ts'
import { creditForPurchase } from './commands/credit-for-purchase.ts'
import { crypt } from './commands/crypt.ts'
import { initForCrypt } from './commands/init-for-crypt.ts'
import { initForPurchase } from './commands/init-for-purchase.ts'
import { readBinary } from './commands/read-binary.ts'
import { select } from './commands/select.ts'
import {
  type SamCommand,
  type SamPersonalisation,
  type SamSession,
  samAnswer,
} from './sam-command.ts'
import type { SamStateStore } from './sam-state-store.ts'

/** The SAM's commands, one a file. */
const samCommands: readonly SamCommand[] = [
  select,
  readBinary,
  initForPurchase,
  creditForPurchase,
  initForCrypt,
  crypt,
]

/**
 * A PSAM in software: master keys, a counter of its own, MAC1 and MAC2. Its answers are those after
 * GET RESPONSE; what it must not forget is in `store`.
 */
export class SoftSam implements SamChannel {
  readonly #card: SamPersonalisation
  readonly #store: SamStateStore
  #session: SamSession = powerOnSession()

  constructor(card: SamPersonalisation, store: SamStateStore) {
    this.#card = card
    this.#store = store
  }

  /** Power off and on: the selection and any open purchase are gone, the counter is not. */
  reset(): void {
    this.#session = powerOnSession()
  }

  async transmit(command: Uint8Array): Promise<Uint8Array> {
    return this.process(command)
  }

  /** `transmit` for callers that drive many SAMs in one turn. Throws only what the store throws. */
  process(bytes: Uint8Array): Uint8Array {
    const command = parseApdu(bytes)
    if (!command) return samAnswer(0x6700)
    const ofClass = samCommands.filter(({ cla }) => cla === command.cla)
    if (ofClass.length === 0) return samAnswer(0x6e00)
    const found = ofClass.find(({ ins }) => ins === command.ins)
    if (!found) return samAnswer(0x6d00)
    if (!found.acceptsParameters(command.p1, command.p2)) return samAnswer(0x6a86)
    if (found.needsApplication && !this.#session.selected) return samAnswer(0x6985)
    // A MAC over several commands suffers no other command between them.
    if (found !== crypt) this.#session.crypt = undefined
    const context = { card: this.#card, store: this.#store, session: this.#session }
    return found.execute(context, command)
  }
}

function powerOnSession(): SamSession {
  return { selected: false, expectedMac2: undefined, crypt: undefined }
}
