import { transactionTypes } from '@tongxing/core/card/crypto/purchase.ts'
import { concatBytes, readUint } from '@tongxing/core/card/layout.ts'
import { answerOk, answerStatus, type CardCommand } from '../card-command.ts'
import type { CardSettings } from '../settings.ts'

/*
 * 80 5A 00 type: the proof of the last load (or change of the limit) or the last purchase. A load
 * has no MAC to give: zeros
 * (card.md 2.7 leaves it open).
 */
export const getTransactionProve: CardCommand = {
  cla: 0x80,
  ins: 0x5a,
  acceptsParameters: (p1) => p1 === 0x00,
  dataLength: 2,
  answerLength: 8,
  unselectedStatus: 0x6985,
  execute: ({ memory, settings }, { p2, data }) => {
    const state = memory.state()
    const asked = readUint(data)
    if (p2 === transactionTypes.load || p2 === transactionTypes.overdraft) {
      const isKept =
        state.loadProofType === p2 && isSequence(state.loadProofSequence, asked, settings)
      const proof = concatBytes(new Uint8Array(4), state.loadProofTac)
      return isKept ? answerOk(proof) : answerStatus(0x9406)
    }
    const isKept =
      state.purchaseProofType === p2 && isSequence(state.purchaseProofSequence, asked, settings)
    const proof = concatBytes(state.purchaseProofMac2, state.purchaseProofTac)
    return p2 !== 0 && isKept ? answerOk(proof) : answerStatus(0x9406)
  },
}

/** Whether the asked sequence names the proof of INITIALIZE's sequence `initialized`. */
function isSequence(initialized: number, asked: number, settings: CardSettings): boolean {
  const isInitialized = settings.proveSequence !== 'incremented' && asked === initialized
  const isIncremented = settings.proveSequence !== 'initialized' && asked === initialized + 1
  return isInitialized || isIncremented
}
