import { existsSync } from 'node:fs'
import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { fileImageStore, readImageFile } from '@tongxing/validator-sim/card/image-store.ts'
import type { CardSettings } from '@tongxing/validator-sim/card/settings.ts'
import { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'

/**
 * Lends the card of an image file to `use`, alone on the machine for so long. Throws
 * `CARD_IMAGE_MISSING`, `CARD_IMAGE_CORRUPT`, `CARD_IMAGE_IN_USE`.
 */
export async function withCard<T>(
  path: string,
  settings: CardSettings,
  use: (card: SoftCard) => Promise<T>,
): Promise<T> {
  assertThere(path)
  const store = fileImageStore(path)
  try {
    return await use(SoftCard.open(store, { settings }))
  } finally {
    store.close()
  }
}

/**
 * An image as a card that wakes with it would have it: a commit that a tear cut off is finished.
 * The file stays as it is. Throws `CARD_IMAGE_MISSING`, `CARD_IMAGE_CORRUPT`.
 */
export function readImage(path: string): Uint8Array {
  assertThere(path)
  const card = new SoftCard(readImageFile(path))
  card.enterField()
  return card.image()
}

function assertThere(path: string): void {
  if (!existsSync(path)) throw new TongxingError('CARD_IMAGE_MISSING', { detail: { path } })
}
