import { buildLineRecord } from '@tongxing/core/card/files/line-record.ts'
import { staffMark } from '@tongxing/core/card/files/public-info.ts'
import type { Institution } from '@tongxing/core/institutions/institution.ts'
import { diversifyCardKeys, personalise } from '@tongxing/validator-sim/card/personalise.ts'
import { SoftCard } from '@tongxing/validator-sim/card/soft-card.ts'
import type { StaffCardPlan } from '@tongxing/validator-sim/fleet/scenario/types.ts'
import type { KeyRing } from './key-ring.ts'

/** SFI 17 byte 10 of staff cards, as the validators' `staffRoles` read it. */
const staffKinds = { driver: 0x11, line: 0x12 } as const

/** A card that works the validators of its institution and holds no money. */
export function makeStaffCard(
  plan: StaffCardPlan,
  uid: Uint8Array,
  from: { readonly issuer: Institution; readonly keys: KeyRing },
): SoftCard {
  const { issuer, keys } = from
  const { cardNumber } = plan
  const issuerId = `${issuer.code}${staffMark}`
  const masters = {
    purchase: keys.purchaseMaster,
    maintenance: keys.maintenanceMaster,
    staff: keys.staffMaster,
    ...keys.issuerMasters(issuer.code),
  }
  const image = personalise({
    ...{ uid, cardNumber, issuerId },
    cityCode: issuer.cityCode,
    provinceCode: issuer.provinceCode,
    cardKind: staffKinds[plan.function],
    interoperable: false,
    startDate: '20230901',
    endDate: '20330831',
    keys: diversifyCardKeys(masters, { cardNumber, issuerId }),
    ...(plan.function === 'driver' && { holder: staffHolder(plan.driverId) }),
    ...(plan.function === 'line' && {
      lineRecord: buildLineRecord({
        lineId: plan.lineId.padStart(8, '0'),
        direction: plan.up ? 1 : 2,
      }),
    }),
  })
  return new SoftCard(image)
}

function staffHolder(certificateNumber: string) {
  return { cardType: 0, staffFlag: 1, name: '00'.repeat(20), certificateNumber, certificateType: 0 }
}
