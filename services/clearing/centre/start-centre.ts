import { createTacVerifier } from '@tongxing/core/card/crypto/tac-verifier.ts'
import { defaultClearingFileSettings } from '@tongxing/core/clearing-files/settings.ts'
import { invariant } from '@tongxing/core/errors/tongxing-error.ts'
import { defaultScreenSettings } from '@tongxing/core/taps/screen.ts'
import { clearingDefaults } from '../defaults.ts'
import { createAlarms } from '../files/alarms.ts'
import { listFiles } from '../files/file-summaries.ts'
import { createInbox } from '../files/inbox.ts'
import { createOutbox } from '../files/outbox.ts'
import type { CentreClearing, CentreOptions } from '../options.ts'
import { createClearingServer } from '../server.ts'
import { createFileServer } from '../transport/file-server.ts'
import type { CentreContext } from './centre-context.ts'
import { openFirstWindow, runWindows } from './run-window.ts'
import { checkUploadParties, takeUpload } from './take-upload.ts'

/** The service as the national centre. */
export async function startCentre(options: CentreOptions): Promise<CentreClearing> {
  const { db, clock, logger, members, fileServer } = options
  const centre = contextOf(options)
  await openFirstWindow(centre, options.firstDay)
  const alarms = createAlarms({ db, clock, logger })
  const inbox = createInbox({
    ...centre,
    gapPatienceMs: options.gapPatienceMs ?? clearingDefaults.gapPatienceMs,
    kinds: ['UP'],
    checkParties: (file, partner) => checkUploadParties(file, partner, centre.own),
    take: async (tx, taken, file) => {
      invariant(file.kind === 'UP', 'only uploads come to the centre')
      await takeUpload(tx, centre, taken, file.records)
    },
  })
  const server = await createClearingServer({ db, clock, logger })
  const url = await server.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' })
  const files = await createFileServer({
    ...fileServer,
    partners: new Map(members.map(({ institution, key }) => [institution.code, key])),
    inbox,
    outbox: createOutbox(centre),
    alarm: alarms.raise,
    settings: centre.fileSettings,
  })
  return {
    role: 'centre',
    url,
    filePort: files.port,
    runWindow: async (day) => {
      for (const member of centre.members) await inbox.releaseHeld(member)
      await runWindows(centre, day)
      await alarms.settle()
      return await listFiles(db, { settleDay: day })
    },
    stop: async () => {
      server.stopBeingReady()
      await files.close()
      await alarms.settle()
      await server.close()
    },
  }
}

function contextOf(options: CentreOptions): CentreContext {
  const { members, delegatedKeys = [] } = options
  return {
    db: options.db,
    clock: options.clock,
    logger: options.logger,
    own: options.institution.code,
    fileSettings: options.fileSettings ?? defaultClearingFileSettings,
    rideCodeSettings: options.rideCodeSettings ?? {},
    members: members.map(({ institution }) => institution.code).toSorted(),
    issuers: members.map(({ institution, acceptedFromMs = 0, acceptedUntilMs = 0 }) => ({
      institution: institution.code,
      fromMs: acceptedFromMs,
      untilMs: acceptedUntilMs,
    })),
    rates: options.rates,
    verifiers: new Map(
      delegatedKeys.map(({ issuerId, tacMasterKey, order }) => [
        issuerId,
        createTacVerifier({ masterKey: tacMasterKey, ...(order && { order }) }),
      ]),
    ),
    limits: { ...defaultScreenSettings, ...options.limits },
    recordsPerFileMax: options.recordsPerFileMax ?? clearingDefaults.recordsPerFileMax,
  }
}
