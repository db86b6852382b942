import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'

/** Bytes of one entry: a card number in BCD. */
export const entryBytes = 10

/**
 * Listed cards as one block of ascending card numbers: 500,000 of them are 5 MB, and a look-up is 19
 * comparisons without an allocation.
 */
export interface Hotlist {
  readonly size: number
  /** `cardNumber` is 20 digits. */
  has(cardNumber: string): boolean
}

/** Throws `PARAMETER_MALFORMED` unless the entries are whole, ascending and all different. */
export function createHotlist(packed: Uint8Array): Hotlist {
  assertAscending(packed)
  const size = packed.length / entryBytes
  const wanted = new Uint8Array(entryBytes)

  function has(cardNumber: string): boolean {
    if (cardNumber.length !== entryBytes * 2) return false
    for (let i = 0; i < entryBytes; i++) wanted[i] = bcdByte(cardNumber, i * 2)
    let low = 0
    let high = size - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const order = compareEntries(packed, middle * entryBytes, wanted, 0)
      if (order === 0) return true
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return false
  }

  return { size, has }
}

/** The list after an increment: without `removed`, with `added`; all three are ascending. */
export function applyIncrement(
  base: Uint8Array,
  change: { readonly added: Uint8Array; readonly removed: Uint8Array },
): Uint8Array {
  const { added, removed } = change
  assertAscending(added)
  assertAscending(removed)
  const merged = new Uint8Array(base.length + added.length)
  let length = 0
  let fromBase = 0
  let fromAdded = 0
  let fromRemoved = 0
  while (fromBase < base.length || fromAdded < added.length) {
    const order = orderOfNext({ left: base, leftAt: fromBase, right: added, rightAt: fromAdded })
    const source = order <= 0 ? base : added
    const at = order <= 0 ? fromBase : fromAdded
    if (order <= 0) fromBase += entryBytes
    if (order >= 0) fromAdded += entryBytes
    const place = { left: removed, right: source, rightAt: at }
    while (orderOfNext({ ...place, leftAt: fromRemoved }) < 0) fromRemoved += entryBytes
    const isRemoved = order < 0 && orderOfNext({ ...place, leftAt: fromRemoved }) === 0
    if (isRemoved) continue
    merged.set(source.subarray(at, at + entryBytes), length)
    length += entryBytes
  }
  return merged.subarray(0, length)
}

interface Heads {
  readonly left: Uint8Array
  readonly leftAt: number
  readonly right: Uint8Array
  readonly rightAt: number
}

/** Below 0: the left head comes first. A side that is used up comes last. */
function orderOfNext({ left, leftAt, right, rightAt }: Heads): number {
  if (leftAt >= left.length) return 1
  if (rightAt >= right.length) return -1
  return compareEntries(left, leftAt, right, rightAt)
}

function assertAscending(packed: Uint8Array): void {
  let sound = packed.length % entryBytes === 0
  for (let at = entryBytes; sound && at < packed.length; at += entryBytes) {
    sound = compareEntries(packed, at - entryBytes, packed, at) < 0
  }
  if (sound) return
  throw new TongxingError('PARAMETER_MALFORMED', { detail: { what: 'hotlist order' } })
}

function compareEntries(a: Uint8Array, aAt: number, b: Uint8Array, bAt: number): number {
  for (let i = 0; i < entryBytes; i++) {
    const difference = (a[aAt + i] as number) - (b[bAt + i] as number)
    if (difference !== 0) return difference
  }
  return 0
}

function bcdByte(digits: string, at: number): number {
  return ((digits.charCodeAt(at) & 0x0f) << 4) | (digits.charCodeAt(at + 1) & 0x0f)
}
