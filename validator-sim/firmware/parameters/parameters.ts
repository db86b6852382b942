import type { KeyObject } from 'node:crypto'
import { equalBytes } from '@tongxing/core/card/layout.ts'
import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import { invariant, TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { applyHotlistIncrement } from '@tongxing/core/parameters/card-list.ts'
import { documentContentHash } from '@tongxing/core/parameters/content-hash.ts'
import { listNames } from '@tongxing/core/parameters/document-path.ts'
import { isSignedBy, signingDomain } from '@tongxing/core/parameters/signing-domains.ts'
import { CodecError, decodeMessage, encodeMessage } from '@tongxing/proto/codec.ts'
import type { ListKind, ListVersion, ParameterDocument } from '@tongxing/proto/messages.ts'
import type { Disk } from '../disk.ts'
import { type ActiveLists, emptyLists, listOf } from './active-lists.ts'
import { listKinds } from './list-kinds.ts'
import { type AreaNumber, readArea, type StoredList, writeArea } from './parameter-area.ts'

export interface ParametersOptions {
  readonly disk: Disk
  /** Ed25519 keys of the publisher by key version. */
  readonly publisherKeys: ReadonlyMap<number, KeyObject>
}

interface KindState {
  readonly areas: [StoredList | undefined, StoredList | undefined]
  /** Area of the list in force. */
  active: AreaNumber | undefined
}

/**
 * The lists of a validator. A document is checked, staged in the area that is not in force, and
 * takes over at its effective time; a power cut anywhere leaves the old list or the new one, whole.
 *
 * A list is rolled back by its publisher alone: the older content is published again under a higher
 * version. Nobody can do it, or change a list, at the validator (clearing.md 1.1).
 */
export class Parameters {
  readonly #disk: Disk
  readonly #publisherKeys: ReadonlyMap<number, KeyObject>
  readonly #kinds = new Map<ListKind, KindState>()
  /** Why the newest document of a kind was not taken, while it was not. */
  readonly refusals = new Map<ListKind, ErrorCode>()
  readonly #ready = new WeakMap<StoredList, Partial<ActiveLists>>()
  #lists: ActiveLists = emptyLists
  /** The lists are those of the instants from the one and before the other. */
  #fromMs = Number.POSITIVE_INFINITY
  #untilMs = Number.NEGATIVE_INFINITY

  constructor({ disk, publisherKeys }: ParametersOptions) {
    this.#disk = disk
    this.#publisherKeys = publisherKeys
    for (const { kind } of listKinds) {
      const areas: KindState['areas'] = [readArea(disk, kind, 0), readArea(disk, kind, 1)]
      this.#kinds.set(kind, { areas, active: undefined })
    }
  }

  /**
   * The lists in force at an instant, which is a tap's: a clock that ran ahead and was set back
   * finds the lists of the time that it now says, as long as both are held.
   */
  at(nowMs: number): ActiveLists {
    if (nowMs < this.#fromMs || nowMs >= this.#untilMs) this.#activate(nowMs)
    return this.#lists
  }

  /** Versions in force and staged, by kind. */
  versions(): ListVersion[] {
    return listKinds.map(({ kind }) => {
      const { areas, active } = this.#state(kind)
      const activeVersion = active === undefined ? 0 : (areas[active]?.version ?? 0)
      const other = active === undefined ? undefined : areas[otherArea(active)]
      const isStaged = other !== undefined && other.version > activeVersion
      return { kind, activeVersion, stagedVersion: isStaged ? other.version : 0 }
    })
  }

  /**
   * Takes in an encoded `SignedDocument` and makes it durable. Throws a `PARAMETER_…` code (and
   * keeps it in `refusals`) or the disk's errors; what was in force stays in force then.
   */
  take(signedDocument: Uint8Array, nowMs: number): void {
    const document = this.#opened(signedDocument)
    const kind = document.kind ?? 0
    if (!this.#kinds.has(kind)) throw malformed(`list kind ${kind}`)
    this.#activate(nowMs)
    try {
      this.#stage(kind, document)
      this.refusals.delete(kind)
    } catch (error) {
      if (error instanceof TongxingError) this.refusals.set(kind, error.code)
      throw error
    }
    this.#activate(nowMs)
  }

  #opened(signedDocument: Uint8Array): ParameterDocument {
    const { payload, signature, keyVersion } = decoded('SignedDocument', signedDocument)
    const key = this.#publisherKeys.get(keyVersion)
    const signed = { bytes: payload, signature }
    if (key === undefined || !isSignedBy(key, signingDomain.document, signed)) {
      throw new TongxingError('PARAMETER_SIGNATURE_WRONG')
    }
    return decoded('ParameterDocument', payload)
  }

  #stage(kind: ListKind, document: ParameterDocument): void {
    const state = this.#state(kind)
    const version = document.version ?? 0
    const held = state.active === undefined ? 0 : (state.areas[state.active]?.version ?? 0)
    if (version <= held) {
      const detail = { kind: nameOf(kind), version, held }
      throw new TongxingError('PARAMETER_VERSION_OLD', { detail })
    }
    const full = this.#asFull(state, document)
    assertContentHash(full)
    const content = encodeMessage('ParameterDocument', full)
    const bytesMax = listKinds.find((entry) => entry.kind === kind)?.bytesMax ?? 0
    if (content.length > bytesMax) {
      const detail = { kind: nameOf(kind), bytes: content.length }
      throw new TongxingError('PARAMETER_TOO_LARGE', { detail })
    }
    const ready = listOf(full)
    const list: StoredList = { version, effectiveAtMs: document.effectiveAtMs ?? 0, content }
    const area: AreaNumber = state.active === undefined ? 0 : otherArea(state.active)
    state.areas[area] = undefined
    writeArea(this.#disk, kind, { area, list })
    state.areas[area] = list
    this.#ready.set(list, ready)
  }

  /** An increment, applied to the list that it builds on. */
  #asFull({ areas }: KindState, document: ParameterDocument): ParameterDocument {
    const baseVersion = document.baseVersion ?? 0
    if (baseVersion === 0) return document
    const base = areas.find((list) => list?.version === baseVersion)
    if (base === undefined) {
      throw new TongxingError('PARAMETER_BASE_UNKNOWN', { detail: { base: baseVersion } })
    }
    const { hotlist } = decodeMessage('ParameterDocument', base.content)
    const change = document.hotlist
    if (!hotlist || !change) throw malformed('only a hotlist has increments')
    const none = new Uint8Array(0)
    const added = asMalformed(() =>
      applyHotlistIncrement(hotlist.added ?? none, change.added ?? none, change.removed ?? none),
    )
    return { ...document, baseVersion: 0, hotlist: { added } }
  }

  #activate(nowMs: number): void {
    let lists = emptyLists
    this.#fromMs = Number.NEGATIVE_INFINITY
    this.#untilMs = Number.POSITIVE_INFINITY
    for (const [kind, state] of this.#kinds) {
      state.active = inForce(state.areas, nowMs)
      if (state.active === undefined) continue
      this.#boundBy(state.areas, nowMs)
      const used = this.#withArea(lists, kind, state.active)
      if (used === undefined) state.active = otherArea(state.active)
      lists = used ?? this.#withArea(lists, kind, state.active) ?? lists
    }
    this.#lists = lists
  }

  /** The next instant, on either side of this one, at which another list of a kind is in force. */
  #boundBy(areas: KindState['areas'], nowMs: number): void {
    const [first, second] = areas
    if (first === undefined || second === undefined) return
    const { effectiveAtMs } = first.version > second.version ? first : second
    if (effectiveAtMs <= nowMs) this.#fromMs = Math.max(this.#fromMs, effectiveAtMs)
    else this.#untilMs = Math.min(this.#untilMs, effectiveAtMs)
  }

  /**
   * Undefined for an area that cannot be used. A list is compiled before it is stored, so that this
   * is one that an earlier firmware took and this one does not understand: the list before it,
   * still in the other area, is then rolled back to.
   */
  #withArea(lists: ActiveLists, kind: ListKind, area: AreaNumber): ActiveLists | undefined {
    const list = this.#state(kind).areas[area]
    if (list === undefined) return undefined
    try {
      return { ...lists, ...this.#readied(list) }
    } catch (error) {
      if (!(error instanceof TongxingError)) throw error
      this.refusals.set(kind, error.code)
      return undefined
    }
  }

  /** A list is made ready once: its tariff compiled, its signatures verified. */
  #readied(list: StoredList): Partial<ActiveLists> {
    const known = this.#ready.get(list)
    if (known !== undefined) return known
    const ready = listOf(decoded('ParameterDocument', list.content))
    this.#ready.set(list, ready)
    return ready
  }

  #state(kind: ListKind): KindState {
    const state = this.#kinds.get(kind)
    invariant(state !== undefined, 'every list kind has two areas')
    return state
  }
}

/**
 * The newest version whose time has come. Where none has, the oldest held: a clock that lost its
 * time must not take the lists away that were in force before.
 */
function inForce([first, second]: KindState['areas'], nowMs: number): AreaNumber | undefined {
  if (first === undefined) return second === undefined ? undefined : 1
  if (second === undefined) return 0
  const newer = first.version > second.version ? 0 : 1
  const newerList = newer === 0 ? first : second
  return newerList.effectiveAtMs <= nowMs ? newer : otherArea(newer)
}

function otherArea(area: AreaNumber): AreaNumber {
  return area === 0 ? 1 : 0
}

function assertContentHash(full: ParameterDocument): void {
  const actual = asMalformed(() => documentContentHash(full))
  if (equalBytes(actual, full.contentHash ?? new Uint8Array(0))) return
  const detail = { kind: nameOf(full.kind ?? 0) }
  throw new TongxingError('PARAMETER_HASH_WRONG', { detail })
}

/** What is wrong with a document's content is wrong with the document. */
function asMalformed<T>(compute: () => T): T {
  try {
    return compute()
  } catch (cause) {
    if (cause instanceof TongxingError) throw malformed(cause.message)
    throw cause
  }
}

function decoded<N extends 'SignedDocument' | 'ParameterDocument'>(name: N, bytes: Uint8Array) {
  try {
    return decodeMessage(name, bytes)
  } catch (error) {
    if (error instanceof CodecError) throw malformed(name)
    throw error
  }
}

function malformed(what: string): TongxingError {
  return new TongxingError('PARAMETER_MALFORMED', { detail: { what } })
}

function nameOf(kind: ListKind): string {
  return listNames[kind] ?? String(kind)
}
