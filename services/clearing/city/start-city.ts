import { defaultClearingFileSettings } from '@tongxing/core/clearing-files/settings.ts'
import { openCases } from '@tongxing/ledger/cases.ts'
import { parkedCase } from '@tongxing/ledger/parked-case.ts'
import { clearingDefaults } from '../defaults.ts'
import { createAlarms } from '../files/alarms.ts'
import { listFiles } from '../files/file-summaries.ts'
import { createInbox } from '../files/inbox.ts'
import { readUnanswered } from '../files/sent-files.ts'
import type { CityClearing, CityOptions, FileSummary } from '../options.ts'
import { createClearingServer } from '../server.ts'
import { createFileClient } from '../transport/file-client.ts'
import type { CityContext } from './city-context.ts'
import { closeCityWindow } from './close-window.ts'
import { sendFiles } from './send-files.ts'
import { checkCityParties, takeCityFile } from './take-file.ts'
import { takeRides } from './take-rides.ts'

const RIDES_PER_BATCH = 500
const LOOK_EVERY_MS = 1_000

/** The service as a city. */
export async function startCity(options: CityOptions): Promise<CityClearing> {
  const { db, clock, logger, log } = options
  const city = contextOf(options)
  const alarms = createAlarms({ db, clock, logger })
  const inbox = createInbox({
    ...city,
    gapPatienceMs: options.gapPatienceMs ?? clearingDefaults.gapPatienceMs,
    kinds: ['LD', 'FB', 'CL', 'BP'],
    checkParties: (file) => checkCityParties(file, city.own),
    take: (tx, taken, file) => takeCityFile(tx, city, taken, file),
  })
  const client = createFileClient({
    host: options.centre.host,
    port: options.centre.port,
    institution: { code: city.own, name: options.institution.name.zh },
    partner: city.centre,
    key: options.centre.key,
    alarm: alarms.raise,
    settings: city.fileSettings,
    ...options.transfer,
  })
  const server = await createClearingServer({ db, clock, logger })
  const rides = await log.consume({
    ...{ topic: 'rides', group: 'clearing' },
    ...{ maxRecords: RIDES_PER_BATCH, maxWaitMs: LOOK_EVERY_MS },
    handler: (batch, tx) => takeRides(tx, batch, city),
    onPark: (record, error, tx) =>
      openCases(tx, [parkedCase(record, error, options.institution)], clock.nowMs()),
  })
  const url = await server.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' })
  return {
    role: 'city',
    url,
    drain: () => rides.drain(),
    closeWindow: async (day) => {
      await closeCityWindow(city, day)
      return await listFiles(db, { settleDay: day, direction: 'sent' })
    },
    uploadFiles: async () => {
      const days = new Set((await readUnanswered(db)).map(({ settleDay }) => settleDay))
      await sendFiles(city, client)
      const sent: FileSummary[] = []
      for (const day of days) {
        sent.push(...(await listFiles(db, { settleDay: day, direction: 'sent' })))
      }
      return sent
    },
    fetchFiles: async (day) => {
      await client.download(day, inbox)
      await inbox.releaseHeld(city.centre)
      await alarms.settle()
      return await listFiles(db, { settleDay: day, direction: 'received' })
    },
    stop: async () => {
      server.stopBeingReady()
      await rides.stop()
      await alarms.settle()
      await server.close()
    },
  }
}

function contextOf(options: CityOptions): CityContext {
  return {
    db: options.db,
    clock: options.clock,
    logger: options.logger,
    log: options.log,
    tapsPartitions: options.tapsPartitions,
    own: options.institution.code,
    centre: options.centre.institution.code,
    fileSettings: options.fileSettings ?? defaultClearingFileSettings,
    rideCodeSettings: options.rideCodeSettings ?? {},
    recordsPerFileMax: options.recordsPerFileMax ?? clearingDefaults.recordsPerFileMax,
  }
}
