import type { PcscReaderChannel } from '@tongxing/validator-sim/pcsc/pcsc-channel.ts'
import { type Session, show } from './session.ts'

/** Taps every card that is put on a PC/SC reader, once, until the reader is closed. */
export async function serveReader(
  session: Session,
  reader: PcscReaderChannel,
  say: (lines: readonly string[]) => void,
): Promise<void> {
  const { bus, words } = session
  say([words.waitForCard(reader.name)])
  for (;;) {
    const card = await reader.waitForCard()
    if (card === undefined) return
    const timed = bus.recorder.timed(card, () => performance.now())
    say(await show(session, () => bus.validator.tap(timed)))
  }
}
