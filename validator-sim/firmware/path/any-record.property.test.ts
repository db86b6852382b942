import { buildBusRecord, sectorRecordLength } from '@tongxing/core/card/files/bus-record.ts'
import { localTimestamp } from '@tongxing/core/time/service-day.ts'
import { direction } from '@tongxing/proto/messages.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { places, slotPlace } from '../../card/image-layout.ts'
import { SoftCard } from '../../card/soft-card.ts'
import { outcomeRow } from '../outcomes.ts'
import { defaultSettings } from '../settings.ts'
import { balanceOf, createRig, newCard, sectionShift, shift, startMs } from '../testing/rig.ts'
import { boardedRecord } from './open-ride.ts'

// Whatever stands in a card's bus record, true, old, torn or forged: the tap ends in a ride or a
// refusal that says why, never in an error, and takes no more than the cap of a mark amount and a
// fare of the line.

const ours = buildBusRecord(
  boardedRecord(
    {
      city: '3764',
      institution: '03763764',
      operatorId: 'HS01',
      vehicleId: 'HS0001',
      lineId: '201',
      stopNo: 1,
      direction: direction.DIRECTION_UP,
      psamId: '376400000001',
      timestamp: localTimestamp(startMs - 600_000),
    },
    { serial: 1, markAmountFen: 400 },
  ),
)

const dearestFareFen = 400
const anyBytes = fc.uint8Array({ minLength: sectorRecordLength, maxLength: sectorRecordLength })
/** A boarding of ours with some bytes changed. */
const almostOurs = fc
  .array(fc.tuple(fc.nat(sectorRecordLength - 1), fc.nat(255)), { maxLength: 4 })
  .map((changes) => {
    const bytes = ours.slice()
    for (const [at, byte] of changes) bytes[at] = byte
    return bytes
  })

test('any bus record ends in a ride or in a refusal that says why', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 1, arbitrary: anyBytes }, { weight: 4, arbitrary: almostOurs }),
      fc.boolean(),
      async (bytes, isFlat) => {
        const rig = await createRig({ shift: isFlat ? shift : sectionShift })
        rig.validator.setStop(4)
        const image = newCard(1, { balanceFen: 10_000 }).image()
        image.set(bytes, slotPlace(places.sectorRecords, 1).at)
        const card = new SoftCard(image)
        const { outcome } = await rig.validator.tap(card.enterField())
        card.leaveField()
        expect(['ride', 'refused']).toContain(outcomeRow(outcome).result)
        const takenFen = 10_000 - balanceOf(card)
        expect(takenFen).toBeGreaterThanOrEqual(0)
        expect(takenFen).toBeLessThanOrEqual(defaultSettings.markMaxFen + dearestFareFen)
        if (outcomeRow(outcome).result === 'refused') expect(takenFen).toBe(0)
      },
    ),
    { numRuns: 200, seed: 20260302 },
  )
}, 60_000)
