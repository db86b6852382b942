import { serviceDay } from '@tongxing/core/time/service-day.ts'
import { openCases } from '@tongxing/ledger/cases.ts'
import type { Database, Transaction } from '@tongxing/platform/database/database.ts'
import { createGroupQueue } from '../group-queue.ts'
import { advanceDevices, type UploadAdvance } from './advance-devices.ts'
import { keepRefused, type RefusedBatch } from './refused-batches.ts'
import { keepRejected, type RejectedRecord } from './rejected-records.ts'

/** What is written about one batch, together or not at all. */
export interface UploadCommit {
  readonly advance: UploadAdvance
  readonly operatorId: string
  /** The batch, when it was refused as a whole. */
  readonly refused: RefusedBatch | undefined
  /** Records of an accepted batch that stay off the log. */
  readonly rejected: readonly RejectedRecord[]
}

const GROUP_MAX = 64

/**
 * Writes what was decided about batches, many devices in one commit. Resolves with whether the
 * device moved; where it did not, nothing was written. A device must not be twice under way.
 */
export function createUploadCommitter(
  db: Database,
  waitingMax: number,
): (commit: UploadCommit) => Promise<boolean> {
  return createGroupQueue({
    groupMax: GROUP_MAX,
    waitingMax,
    run: async (commits: readonly UploadCommit[]) => {
      const advances = commits.map(({ advance }) => advance)
      const isPlain = commits.every(({ refused, rejected }) => !refused && rejected.length === 0)
      if (isPlain) return await advanceDevices(db, advances)
      return await db.transaction(async (tx) => {
        const moved = await advanceDevices(tx, advances)
        for (const commit of commits.filter((_, index) => moved[index]))
          await keepFaults(tx, commit)
        return moved
      })
    },
  })
}

/** Keeps the bytes of what was not taken over, and opens a case for each. */
async function keepFaults(tx: Transaction, commit: UploadCommit): Promise<void> {
  const { refused, rejected, operatorId } = commit
  const { to, journalId, receivedAtMs } = commit.advance
  const { deviceId, boot, sequence } = to
  const common = {
    owner: `operator:${operatorId}`,
    valueFen: 0,
    serviceDay: serviceDay(receivedAtMs),
  }
  const evidence = { deviceId, boot, sequence, journalId }
  if (refused !== undefined) {
    await keepRefused(tx, refused)
    const subject = `batch:${deviceId}/${boot}/${sequence}`
    const kept = { isKeptRaw: refused.payload !== null, reason: refused.reason }
    const opened = { ...common, code: refused.code, subject, evidence: { ...evidence, ...kept } }
    await openCases(tx, [opened], receivedAtMs)
  }
  if (rejected.length > 0) {
    await keepRejected(tx, { deviceId, boot, sequence, journalId, receivedAtMs }, rejected)
    const cases = rejected.map(({ recordNo, code }) => ({
      ...common,
      code,
      subject: `record:${deviceId}/${journalId}/${recordNo}`,
      evidence: { ...evidence, recordNo },
    }))
    await openCases(tx, cases, receivedAtMs)
  }
}
