import { concatBytes } from '@tongxing/core/card/layout.ts'
import type { ListKind } from '@tongxing/proto/messages.ts'
import { crc32c } from '../crc32c.ts'
import type { Disk } from '../disk.ts'
import { listKinds } from './list-kinds.ts'

/*
 * Two areas a kind on the parameters' disk, so that a new list never touches the one in force.
 * Each: "TXP1", kind 4, version 4, effective at 8, content length 4, CRC-32C 4 (of all before and
 * the content), content. A write that was torn leaves an area that is not whole: an empty one.
 */
const magic = 0x54585031
const headBytes = 28

/** One version of one list, complete. */
export interface StoredList {
  readonly version: number
  /** Epoch milliseconds. */
  readonly effectiveAtMs: number
  /** Encoded full `ParameterDocument`; increments are applied before they are stored. */
  readonly content: Uint8Array
}

export type AreaNumber = 0 | 1

export function readArea(disk: Disk, kind: ListKind, area: AreaNumber): StoredList | undefined {
  const { offset, bytesMax } = areaPlace(kind, area)
  const head = disk.read(offset, headBytes)
  const view = new DataView(head.buffer)
  const length = view.getUint32(20)
  const isOurs = view.getUint32(0) === magic && view.getUint32(4) === kind && length <= bytesMax
  if (!isOurs) return undefined
  const content = disk.read(offset + headBytes, length)
  if (view.getUint32(24) !== crc32c(content, crc32c(head.subarray(0, 24)))) return undefined
  return { version: view.getUint32(8), effectiveAtMs: Number(view.getBigUint64(12)), content }
}

export function writeArea(
  disk: Disk,
  kind: ListKind,
  { area, list }: { readonly area: AreaNumber; readonly list: StoredList },
): void {
  const head = new Uint8Array(headBytes)
  const view = new DataView(head.buffer)
  view.setUint32(0, magic)
  view.setUint32(4, kind)
  view.setUint32(8, list.version)
  view.setBigUint64(12, BigInt(list.effectiveAtMs))
  view.setUint32(20, list.content.length)
  view.setUint32(24, crc32c(list.content, crc32c(head.subarray(0, 24))))
  disk.writeDurable(areaPlace(kind, area).offset, concatBytes(head, list.content))
}

/** Bytes that the areas take from the start of the disk. */
export const listAreasBytes = listKinds.reduce(
  (bytes, { bytesMax }) => bytes + 2 * (headBytes + bytesMax),
  0,
)

function areaPlace(kind: ListKind, area: AreaNumber) {
  let offset = 0
  for (const entry of listKinds) {
    const areaBytes = headBytes + entry.bytesMax
    if (entry.kind === kind) return { offset: offset + area * areaBytes, bytesMax: entry.bytesMax }
    offset += 2 * areaBytes
  }
  throw new RangeError(`no area for list kind ${kind}`)
}
