import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type FileImageStore,
  fileImageStore,
  readImageFile,
} from '@tongxing/validator-sim/card/image-store.ts'
import type { RandomBytes } from '@tongxing/validator-sim/card/settings.ts'
import { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import { newCardImage } from '../card/new-card.ts'
import { walletCards } from './wallet-cards.ts'

/** The cards of a data folder, each an image file that `tongxing card` knows, too. */
export interface Wallet {
  /** Ours first, in their order, then those that were put into the folder. */
  names(): readonly string[]
  /** Throws `CARD_IMAGE_CORRUPT`, `CARD_IMAGE_IN_USE`; undefined where there is no such card. */
  card(name: string): SoftCard | undefined
  /** What is on a card now, without touching it. */
  image(name: string): Uint8Array
  /** Makes a card again what it was. */
  putBack(name: string, image: Uint8Array): void
  close(): void
}

const SUFFIX = '.img'

/** Opens the wallet and makes the cards that are missing. A card is locked from its first use. */
export function openWallet(folder: string, random: RandomBytes): Wallet {
  mkdirSync(folder, { recursive: true })
  for (const [name, { flags }] of walletCards) makeMissing(join(folder, name + SUFFIX), flags)
  const open = new Map<string, { store: FileImageStore; card: SoftCard }>()
  const pathOf = (name: string) => join(folder, name + SUFFIX)
  const names = () => {
    const there = readdirSync(folder).filter((file) => file.endsWith(SUFFIX))
    const others = there.map((file) => file.slice(0, -SUFFIX.length)).sort()
    return [...walletCards.keys(), ...others.filter((name) => !walletCards.has(name))]
  }
  const opened = (name: string) => {
    const known = open.get(name)
    if (known !== undefined) return known
    const store = fileImageStore(pathOf(name))
    try {
      const fresh = { store, card: SoftCard.open(store, { random }) }
      open.set(name, fresh)
      return fresh
    } catch (error) {
      store.close()
      throw error
    }
  }
  return {
    names,
    card: (name) => (names().includes(name) ? opened(name).card : undefined),
    image: (name) => open.get(name)?.card.image() ?? readImageFile(pathOf(name)),
    putBack: (name, image) => {
      const { store } = opened(name)
      store.write(image)
      open.set(name, { store, card: SoftCard.open(store, { random }) })
    },
    close: () => {
      for (const { store } of open.values()) store.close()
    },
  }
}

function makeMissing(path: string, flags: Parameters<typeof newCardImage>[0]): void {
  if (existsSync(path)) return
  const store = fileImageStore(path)
  try {
    store.write(newCardImage(flags))
  } finally {
    store.close()
  }
}
