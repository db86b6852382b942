import { type KeyObject, verify } from 'node:crypto'
import { concatBytes, equalBytes } from '@tongxing/core/card/layout.ts'
import type { ErrorCode } from '@tongxing/core/errors/codes.ts'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { decodeMessage } from '@tongxing/proto/codec.ts'
import {
  type ListKind,
  type ListVersion,
  listKind,
  type ParameterDocument,
} from '@tongxing/proto/messages.ts'
import type { Disk } from '../disk.ts'
import { type ActiveLists, compileList, emptyLists } from './active-lists.ts'
import { contentHash, documentKind, documentKinds, fullContent } from './document-kinds.ts'
import { applyIncrement } from './hotlist.ts'
import { type AreaNumber, readArea, type StoredList, writeArea } from './parameter-area.ts'

export const documentSignaturePrefix = new TextEncoder().encode('tongxing.document.v1\n')

export interface ParametersOptions {
  readonly disk: Disk
  /** Ed25519 keys of the publisher by key version. */
  readonly publisherKeys: ReadonlyMap<number, KeyObject>
}

interface KindState {
  /** What the two areas hold; both lists are kept, for increments. */
  readonly areas: [StoredList | undefined, StoredList | undefined]
  /** Area of the list in force. */
  active: AreaNumber | undefined
}

/**
 * The lists of a validator. A document is checked, staged in the area that is not in force, and takes
 * over at its effective time; a power cut anywhere leaves the old list or the new one, whole.
 */
export class Parameters {
  readonly #disk: Disk
  readonly #publisherKeys: ReadonlyMap<number, KeyObject>
  readonly #kinds = new Map<ListKind, KindState>()
  readonly refusals = new Map<ListKind, ErrorCode>()
  #lists: ActiveLists = emptyLists
  #nextActivationMs = Number.POSITIVE_INFINITY

  constructor({ disk, publisherKeys }: ParametersOptions) {
    this.#disk = disk
    this.#publisherKeys = publisherKeys
    for (const { kind } of documentKinds) {
      const areas: KindState['areas'] = [readArea(disk, kind, 0), readArea(disk, kind, 1)]
      this.#kinds.set(kind, { areas, active: undefined })
    }
  }

  /** The lists in force at an instant; staged ones whose time has come take over first. */
  at(nowMs: number): ActiveLists {
    if (this.#lists === emptyLists || nowMs >= this.#nextActivationMs) this.#activate(nowMs)
    return this.#lists
  }

  /** Versions in force and staged, by kind. */
  versions(): ListVersion[] {
    return documentKinds.map(({ kind }) => {
      const { areas, active } = this.#state(kind)
      const activeVersion = active === undefined ? 0 : (areas[active]?.version ?? 0)
      const other = active === undefined ? undefined : areas[active === 0 ? 1 : 0]
      const isStaged = other !== undefined && other.version > activeVersion
      return { kind, activeVersion, stagedVersion: isStaged ? other.version : 0 }
    })
  }

  /**
   * Takes in an encoded `SignedDocument` and makes it durable. Throws a `PARAMETER_…` code, also kept
   * in `refusals`, or the disk's errors; nothing that was in force changes then.
   */
  take(signedDocument: Uint8Array, nowMs: number): void {
    const document = this.#verified(signedDocument)
    const { kind } = documentKind(document.kind)
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

  #verified(bytes: Uint8Array): ParameterDocument {
    const { payload, signature, keyVersion } = decoded('SignedDocument', bytes)
    const key = this.#publisherKeys.get(keyVersion)
    const message = concatBytes(documentSignaturePrefix, payload)
    if (key === undefined || !verify(null, message, key, signature)) {
      throw new TongxingError('PARAMETER_SIGNATURE_WRONG')
    }
    return decoded('ParameterDocument', payload)
  }

  #stage(kind: ListKind, document: ParameterDocument): void {
    const { name, bytesMax } = documentKind(kind)
    const state = this.#state(kind)
    const version = document.version ?? 0
    const held = Math.max(state.areas[0]?.version ?? 0, state.areas[1]?.version ?? 0)
    if (version <= held) {
      throw new TongxingError('PARAMETER_VERSION_OLD', { detail: { kind: name, version, held } })
    }
    const content = this.#contentOf(kind, document)
    if (content.length > bytesMax) {
      const detail = { kind: name, bytes: content.length }
      throw new TongxingError('PARAMETER_TOO_LARGE', { detail })
    }
    if (!equalBytes(contentHash(content), document.contentHash ?? new Uint8Array(0))) {
      throw new TongxingError('PARAMETER_HASH_WRONG', { detail: { kind: name } })
    }
    const list: StoredList = { version, effectiveAtMs: document.effectiveAtMs ?? 0, content }
    compileList(emptyLists, kind, list)
    const area: AreaNumber = state.active === 0 ? 1 : 0
    state.areas[area] = undefined
    writeArea(this.#disk, kind, { area, list })
    state.areas[area] = list
  }

  #contentOf(kind: ListKind, document: ParameterDocument): Uint8Array {
    const baseVersion = document.baseVersion ?? 0
    if (baseVersion === 0) return fullContent(document)
    const base = this.#state(kind).areas.find((list) => list?.version === baseVersion)
    if (base === undefined) {
      throw new TongxingError('PARAMETER_BASE_UNKNOWN', { detail: { base: baseVersion } })
    }
    if (kind !== listKind.LIST_KIND_HOTLIST || !document.hotlist) {
      throw new TongxingError('PARAMETER_MALFORMED', { detail: { what: 'increment' } })
    }
    const { added, removed } = document.hotlist
    const none = new Uint8Array(0)
    return applyIncrement(base.content, { added: added ?? none, removed: removed ?? none })
  }

  #activate(nowMs: number): void {
    let lists: ActiveLists = { ...emptyLists }
    this.#nextActivationMs = Number.POSITIVE_INFINITY
    for (const [kind, state] of this.#kinds) {
      state.active = inForce(state.areas, nowMs)
      const list = state.active === undefined ? undefined : state.areas[state.active]
      if (list !== undefined) lists = compileList(lists, kind, list)
      for (const other of state.areas) {
        const isFuture = other !== undefined && other !== list && other.effectiveAtMs > nowMs
        if (!isFuture) continue
        this.#nextActivationMs = Math.min(this.#nextActivationMs, other.effectiveAtMs)
      }
    }
    this.#lists = lists
  }

  #state(kind: ListKind): KindState {
    const state = this.#kinds.get(kind)
    if (state) return state
    throw new TongxingError('PARAMETER_MALFORMED', { detail: { what: `list kind ${kind}` } })
  }
}

/**
 * The newest version whose time has come. Where none has, the oldest held: a clock that lost its time
 * must not take the lists away that were in force before.
 */
function inForce(areas: KindState['areas'], nowMs: number): AreaNumber | undefined {
  const [first, second] = areas
  if (first === undefined || second === undefined) {
    if (first !== undefined) return 0
    return second === undefined ? undefined : 1
  }
  const newer = first.version > second.version ? 0 : 1
  const older = newer === 0 ? 1 : 0
  return (areas[newer]?.effectiveAtMs ?? 0) <= nowMs ? newer : older
}

function decoded<N extends 'SignedDocument' | 'ParameterDocument'>(name: N, bytes: Uint8Array) {
  try {
    return decodeMessage(name, bytes)
  } catch (cause) {
    throw new TongxingError('PARAMETER_MALFORMED', { detail: { what: name }, cause })
  }
}
