import { parsePurseLog, purseLogLength } from '@tongxing/core/card/files/purse-log.ts'
import { openCases } from '@tongxing/ledger/cases.ts'
import { type Database, type Queryable, statement } from '@tongxing/platform/database/database.ts'
import { decideByPurchases, type PurchaseEvidence } from './decide-load.ts'
import { contradictionCase } from './load-cases.ts'
import { type Books, lockLoads, type Settlement, settleLoads } from './settle-loads.ts'

export interface ResolveOptions extends Books {
  /** Only loads of these cards; all that are in suspense when absent. */
  readonly cardNumbers?: readonly string[] | undefined
  /** Loads of one commit. */
  readonly pageLoads?: number
}

export interface ResolveResult {
  readonly confirmed: number
  readonly reversed: number
  /** Still in suspense: the cards have not yet said enough. */
  readonly pending: number
}

/**
 * More purchases behind a load than these add nothing: the first decides, or any that is higher.
 */
const PURCHASES_A_LOAD_MAX = 16

interface EvidenceRow {
  readonly loadId: string
  readonly purchaseCounter: number | null
  readonly balanceBeforeFen: string | number
  readonly lastLog: Buffer | null
}

const readEvidence = statement(
  'topup.read-evidence',
  `select l.load_id as "loadId", e.purchase_counter as "purchaseCounter",
     e.balance_before_fen as "balanceBeforeFen", e.last_log as "lastLog"
   from (
     select * from topup.load
     where state = 'suspense' and load_id > $1 and ($2::text[] is null or card_number = any($2))
     order by load_id limit $3
   ) l
   left join lateral (
     select purchase_counter, balance_before_fen, last_log
     from fare.purchase_evidence p
     where p.issuer_id = l.issuer_id and p.card_number = l.card_number and p.purse = 0
       and p.purchase_counter >= l.purchase_counter
     order by p.purchase_counter limit ${PURCHASES_A_LOAD_MAX}
   ) e on true
   order by l.load_id`,
)

/**
 * Decides loads in suspense by what the cards' later purchases prove, as the fare service publishes
 * them (`fare.purchase_evidence`). A load without evidence stays in suspense, however old it is.
 */
export async function resolveLoads(db: Database, options: ResolveOptions): Promise<ResolveResult> {
  const { pageLoads = 500 } = options
  const total = { confirmed: 0, reversed: 0, pending: 0 }
  for (let after = ''; ; ) {
    const evidence = await readPage(db, { ...options, after, pageLoads })
    const page = await resolvePage(db, evidence, options)
    total.confirmed += page.confirmed
    total.reversed += page.reversed
    total.pending += page.pending
    if (evidence.size < pageLoads) return total
    after = [...evidence.keys()].at(-1) ?? after
  }
}

interface PageQuery {
  readonly cardNumbers?: readonly string[] | undefined
  readonly after: string
  readonly pageLoads: number
}

async function readPage(db: Queryable, query: PageQuery): Promise<Map<string, PurchaseEvidence[]>> {
  const { rows } = await db.query<EvidenceRow>(readEvidence, [
    query.after,
    query.cardNumbers ?? null,
    query.pageLoads,
  ])
  const evidence = new Map<string, PurchaseEvidence[]>()
  for (const { loadId, purchaseCounter, balanceBeforeFen, lastLog } of rows) {
    const purchases = evidence.get(loadId) ?? []
    evidence.set(loadId, purchases)
    if (purchaseCounter === null) continue
    purchases.push({
      purchaseCounter,
      balanceBeforeFen: Number(balanceBeforeFen),
      lastLog: lastLog?.length === purseLogLength ? parsePurseLog(lastLog) : undefined,
    })
  }
  return evidence
}

async function resolvePage(
  db: Database,
  evidence: ReadonlyMap<string, readonly PurchaseEvidence[]>,
  books: Books,
): Promise<ResolveResult> {
  const spoken = [...evidence].filter(([, purchases]) => purchases.length > 0)
  const silent = evidence.size - spoken.length
  if (spoken.length === 0) return { confirmed: 0, reversed: 0, pending: silent }
  return await db.transaction(async (tx) => {
    const loads = await lockLoads(
      tx,
      spoken.map(([loadId]) => loadId),
    )
    const settlements: Settlement[] = []
    const contradictions = []
    let pending = silent
    for (const [loadId, purchases] of spoken) {
      const load = loads.get(loadId)
      // Decided by somebody else between the reading and the lock.
      if (load?.state !== 'suspense') continue
      const verdict = decideByPurchases(load, purchases)
      if (typeof verdict !== 'string') settlements.push({ load, decision: verdict })
      else pending += 1
      if (verdict === 'contradiction') {
        contradictions.push(contradictionCase(load, { by: 'purchases' }, books.nowMs))
      }
    }
    await settleLoads(tx, settlements, books)
    await openCases(tx, contradictions, books.nowMs)
    const confirmed = settlements.filter((one) => one.decision.state === 'confirmed').length
    return { confirmed, reversed: settlements.length - confirmed, pending }
  })
}
