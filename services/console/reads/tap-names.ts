/**
 * How people name a tap: the number of the fare service, the counter of a SAM (`psam:counter`), or
 * the place in a device's journal (`device:recordNo`).
 */
export type TapName =
  | { readonly kind: 'id'; readonly tapId: string }
  | { readonly kind: 'psam'; readonly psamId: string; readonly psamCounter: number }
  | { readonly kind: 'record'; readonly deviceId: string; readonly recordNo: number }

const MAX_BIGINT = 9_223_372_036_854_775_807n

/** All ways in which a text can be read as a name of a tap; the first that names one is meant. */
export function readTapNames(name: string): TapName[] {
  if (/^[0-9]{1,19}$/.test(name)) {
    return BigInt(name) <= MAX_BIGINT ? [{ kind: 'id', tapId: name }] : []
  }
  const [, owner = '', digits = ''] = /^([A-Za-z0-9._-]{1,64})[:/]([0-9]{1,15})$/.exec(name) ?? []
  if (owner === '') return []
  const number = Number(digits)
  const asRecord: TapName = { kind: 'record', deviceId: owner, recordNo: number }
  const isPsam = /^[0-9a-fA-F]{12}$/.test(owner)
  if (!isPsam) return [asRecord]
  return [{ kind: 'psam', psamId: owner.toLowerCase(), psamCounter: number }, asRecord]
}
