/** The open order of a ride code's fields: a setting of the city, on the bus and behind it. */
import { buildFullDocument } from '@tongxing/core/parameters/build-document.ts'
import { createCodeIssuer } from '@tongxing/core/ride-code/code-issuer.ts'
import { useTestDatabase } from '@tongxing/platform/testing/postgres.ts'
import { createSimClock } from '@tongxing/validator-sim/fleet/sim-clock.ts'
import { expect, test } from 'vitest'
import { startCityServices } from '../../compose/city-services.ts'
import { cityMigrations } from '../../compose/migrations.ts'
import { publish } from '../../day/publish.ts'
import { cityOptions, county, keys, publishLists, startMs } from '../bad-input/small-city.ts'
import { createTestBus, registerBuses, syncAll, wireTo } from '../bad-input/test-bus.ts'

const tests = useTestDatabase({ migrations: cityMigrations })

test('a code in the order of the city rides, is verified again and posted', async () => {
  const clock = createSimClock(startMs)
  const settings = { customBeforeSignature: false }
  const issuerId = county.code
  const issuer = createCodeIssuer({
    ...{ seed: 'order', issuerId, caKeyIndex: 1, expiryMonth: '2040-12' },
  })
  const list = {
    caRecords: [issuer.caRecord],
    issuers: [{ issuerId, city: county.cityCode, institution: county.code }],
  }
  const city = await startCityServices({
    ...cityOptions({ db: tests.db, clock }),
    rideCodes: { version: 1, list, settings },
  })
  try {
    await publishLists(city)
    const head = { version: 1, effectiveAtMs: 0, publisher: county.code }
    await publish({ city, keys }, buildFullDocument(head, { rideCode: list }))
    const bus = await createTestBus({ clock, settings: { rideCode: settings } })
    await registerBuses(city, [bus])
    await syncAll([bus], wireTo(city), clock)
    const generatedAtMs = clock.nowMs()
    const code = issuer.issue(
      {
        ...{ payAccountId: 'PAY1', cardAccountId: '31040000000000000017', platformId: '00000001' },
        ...{ accountType: '01', maximumAmountFen: 2_000, validitySeconds: 60, generatedAtMs },
        ...{ authorisedUntilMs: generatedAtMs + 3_600_000, customData: Uint8Array.of(1, 2, 3) },
      },
      settings,
    )
    await bus.scan(code)
    await syncAll([bus], wireTo(city), clock)
    await city.fare.drain()
    const { rows } = await tests.db.query(
      'select outcome_code, state, tac_state, price_check from fare.tap where kind = 8',
    )
    expect(rows).toEqual([
      { outcome_code: 'PAID_CODE', state: 'posted', tac_state: 'ok', price_check: 'same' },
    ])
  } finally {
    await city.stop()
  }
})
