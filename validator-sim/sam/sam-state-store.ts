import { existsSync, readFileSync } from 'node:fs'
import { numberField, readRecord, writeRecord } from '@tongxing/core/card/layout.ts'
import { writeFileDurably } from '../card/image-store.ts'

/** What a SAM must not forget. */
export interface SamState {
  /** The number that the next 8070 gets: never given twice, whatever is cut off when. */
  readonly terminalSequence: number
  /** Wrong MAC2s in a row. */
  readonly macFailures: number
}

/** Where the state is kept. A write is whole or did not happen, and durable when it returns. */
export interface SamStateStore {
  read(): SamState
  write(state: SamState): void
}

const freshSamState: SamState = { terminalSequence: 0, macFailures: 0 }

export function memorySamStateStore(initial: SamState = freshSamState): SamStateStore {
  let kept = initial
  return {
    read: () => kept,
    write: (state) => {
      kept = state
    },
  }
}

const fileLayout = {
  terminalSequence: numberField(4, 'terminal sequence', '终端交易序号'),
  macFailures: numberField(1, 'wrong MACs', 'MAC 错误次数'),
}

/** Five bytes in a file; a fresh SAM where there is none yet. */
export function fileSamStateStore(path: string): SamStateStore {
  return {
    read: () => (existsSync(path) ? readRecord(fileLayout, readFileSync(path)) : freshSamState),
    write: (state) => writeFileDurably(path, writeRecord(fileLayout, { ...state })),
  }
}
