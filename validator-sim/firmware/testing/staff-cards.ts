import { buildLineRecord } from '@tongxing/core/card/files/line-record.ts'
import type { Personalisation } from '../../card/personalise.ts'
import { diversifyCardKeys } from '../../card/personalise.ts'
import type { SoftCard } from '../../card/soft-card.ts'
import { masters } from '../../card/testing/tap.ts'
import { newCard, staffMaster } from './rig.ts'

/** The county's institution, with the mark of a management card (card.md 3.9). */
export const staffIssuer = '03763764aaaabbbb'

const roles = { driver: 0x11, line: 0x12, 'shift-end': 0x13, inspector: 0x14, collector: 0x15 }

/** A staff card of the county; `staffNo` is the certificate number of its holder. */
export function newStaffCard(
  role: keyof typeof roles,
  changes: Partial<Personalisation> & { staffNo?: string; staffMaster?: Uint8Array } = {},
): SoftCard {
  const { staffNo = 'D0007', staffMaster: staff = staffMaster, ...overrides } = changes
  const cardNumber = overrides.cardNumber ?? staffCardNumber(role)
  const issuerId = overrides.issuerId ?? staffIssuer
  return newCard(roles[role], {
    balanceFen: 0,
    cardNumber,
    issuerId,
    cardKind: roles[role],
    keys: diversifyCardKeys({ ...masters, staff }, { cardNumber, issuerId }),
    holder: {
      cardType: 0,
      staffFlag: 1,
      name: '00'.repeat(20),
      certificateNumber: staffNo,
      certificateType: 0,
    },
    ...overrides,
  })
}

export function staffCardNumber(role: keyof typeof roles): string {
  return `0310${String(900 + roles[role]).padStart(16, '0')}`
}

/** Sets line and direction: 1 up, 2 down, 0 turn; line '' for a direction card. */
export function newLineCard(lineId: string, direction: number): SoftCard {
  return newStaffCard('line', {
    lineRecord: buildLineRecord({ lineId: lineId.padStart(8, '0'), direction }),
  })
}
