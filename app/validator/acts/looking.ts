import { toHex } from '@tongxing/core/bytes/hex.ts'
import { listNames } from '@tongxing/core/parameters/document-path.ts'
import { rawEd25519PublicKey } from '@tongxing/core/parameters/signing-domains.ts'
import { ed25519KeyPairFromSeed } from '@tongxing/platform/identity/ed25519-key-pair.ts'
import { clockTrust, direction } from '@tongxing/proto/messages.ts'
import { enumName } from '../enum-name.ts'
import { recordLines } from '../record-lines.ts'
import { assertPowered, type Session } from '../session.ts'
import { table } from '../text.ts'
import { testKeys } from '../scheme.ts'
import { type Acts, wholeNumber, wrongUse } from './act.ts'

const RECORDS_SHOWN = 10
const RECORDS_SHOWN_MAX = 200

/** Looking at the validator changes nothing. */
export const lookingActs: Acts = {
  status: {
    usage: 'status',
    about: { en: 'how the validator is', 'zh-CN': '验票机状态' },
    run: status,
  },
  journal: {
    usage: 'journal [N]',
    about: { en: 'its last records', 'zh-CN': '最近的记录' },
    run: journal,
  },
  lists: {
    usage: 'lists',
    about: { en: 'tariff, hotlist and the other lists', 'zh-CN': '票价、黑名单等参数' },
    run: lists,
  },
}

function status(session: Session): string[] {
  assertPowered(session)
  const { bus, words } = session
  const { shift, service, reason, ...now } = bus.validator.status()
  const way = shift?.direction === direction.DIRECTION_UP ? words.up : words.down
  const { publicKey } = ed25519KeyPairFromSeed(testKeys.deviceSeed(now.deviceId))
  const labels = words.status
  return table([
    [labels.device, now.deviceId],
    [labels.key, toHex(rawEd25519PublicKey(publicKey))],
    [labels.service, [words.service[service], ...(reason ? [reason] : [])].join(', ')],
    ...(shift ? [[labels.line, words.line(shift.lineId, way)] as const] : []),
    [labels.journal, words.marks(now.journalHead, now.acknowledgedMark)],
    [labels.sam, `${now.psamId}, ${now.psamCounter}`],
    [labels.clock, enumName(clockTrust, 'CLOCK_TRUST_', now.clockTrust)],
    [labels.network, words.networkIs[bus.network.state]],
    [labels.openings, String(now.openings)],
    [labels.power, words.booted(now.boot)],
  ])
}

function journal(session: Session, [text]: readonly string[]): string[] {
  assertPowered(session)
  const count = text === undefined ? RECORDS_SHOWN : wholeNumber(text, RECORDS_SHOWN_MAX)
  if (count === undefined) throw wrongUse(session, 'journal [N]')
  const { validator } = session.bus
  const { head, tail } = validator.journal
  const first = Math.max(tail, head - count + 1)
  const records = Array.from({ length: head - first + 1 }, (_, index) =>
    validator.journal.read(first + index),
  )
  const { journalHead, acknowledgedMark } = validator.status()
  return [
    ...recordLines(records, session),
    `  ${session.words.marks(journalHead, acknowledgedMark)}`,
  ]
}

function lists(session: Session): string[] {
  assertPowered(session)
  const { lists: versions, listRefusals } = session.bus.validator.status()
  return table(
    versions.map(({ kind, activeVersion, stagedVersion }) => {
      const refusal = listRefusals.get(kind ?? 0)
      const held = session.words.list(activeVersion ?? 0, stagedVersion ?? 0)
      return [listNames[kind ?? 0] ?? '', [held, ...(refusal ? [refusal] : [])].join(', ')]
    }),
  )
}
