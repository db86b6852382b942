import { TongxingError } from '@tongxing/core/errors/tongxing-error.ts'
import { type Institution, issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import type { DiversificationOrder } from '@tongxing/core/card/crypto/diversify.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import { type Database, toSafeNumber } from '@tongxing/platform/database/database.ts'
import { bearerKeyOf, requireAdminKey } from '@tongxing/platform/http/bearer-key.ts'
import { createServer, type HttpServer } from '@tongxing/platform/http/server.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import type { FastifyRequest } from 'fastify'
import { createLoadHost, type IssuerKeys, type LoadInitialization } from './load-host.ts'
import { authenticateOutlet, type OutletRegistration, registerOutlets } from './outlets.ts'
import { resolveLoads } from './resolve-loads.ts'
import * as schemas from './schemas.ts'
import { defaultLoadLimits, type LoadLimits } from './settings.ts'
import { type LoadRequest, startLoads } from './start-loads.ts'
import { type LoadEvidence, takeEvidence } from './take-evidence.ts'

export interface TopupDeps {
  readonly db: Database
  readonly clock: Clock
  readonly logger: Logger
  readonly institution: Institution
  /** All key versions whose cards are still in use. */
  readonly issuerKeys: readonly IssuerKeys[]
  /** Key of staff and programs that register outlets and ask for decisions. */
  readonly adminKey: string
  readonly limits?: LoadLimits
  readonly diversificationOrder?: DiversificationOrder
  /** Balance slot of this writer in the ledger; beside the partitions of the log. */
  readonly ledgerSlot?: number
}

/** Beside the log's partitions, which use slots from 0, and the card service. */
const DEFAULT_LEDGER_SLOT = 1_002

/**
 * The online load over HTTP, for registered outlets: paid money into suspense and MAC2 back, then
 * the card's evidence. Items of a batch stand alone: each has its own answer, in the order of the
 * request.
 */
export async function createTopupServer(deps: TopupDeps): Promise<HttpServer> {
  const { db, clock } = deps
  const server = await createServer({
    name: 'topup',
    version: '0.1.0',
    logger: deps.logger,
    clock,
    db,
  })
  addLoads(server, deps)
  addAdministration(server, deps)
  return server
}

interface LoadsBody<T> {
  readonly Body: { readonly hostMark: number; readonly loads: readonly T[] }
}

interface ProofItem {
  readonly loadId: string
  readonly found: boolean
  readonly tac?: string
  readonly initialization?: LoadInitialization
}

function addLoads({ app }: HttpServer, deps: TopupDeps): void {
  const { db, clock, limits = defaultLoadLimits } = deps
  const issuerId = issuerIdOf(deps.institution)
  const { issuerKeys: keys, diversificationOrder: order } = deps
  const host = createLoadHost({ issuerId, keys, order })
  const books = () => booksOf(deps, clock.nowMs())
  // Asked before the body is read: who has no key has nothing to say.
  const outlets = new WeakMap<FastifyRequest, string>()
  const onRequest = async (request: FastifyRequest) => {
    outlets.set(request, await outletOf(db, request))
  }

  app.get('/v1/loads/mark', { onRequest }, async () => ({ hostMark: await readHostMark(db) }))
  app.post<LoadsBody<LoadRequest>>(
    '/v1/loads',
    { onRequest, schema: { body: schemas.startBodySchema } },
    async (request) => {
      const outletId = outlets.get(request) as string
      const { hostMark, loads: requests } = request.body
      const order = { outletId, hostMark, requests }
      return { loads: await startLoads({ db, host, limits }, order, books()) }
    },
  )
  app.post<LoadsBody<{ readonly loadId: string; readonly tac: string }>>(
    '/v1/loads/confirm',
    { onRequest, schema: { body: schemas.confirmBodySchema } },
    async (request) => {
      const outletId = outlets.get(request)
      const { hostMark, loads } = request.body
      const pieces = loads.map((item) => ({ kind: 'tac', ...item }) as const)
      const evidence = { ...books(), hostMark, outletId }
      return { loads: await takeEvidence({ db, host }, pieces, evidence) }
    },
  )
  app.post<LoadsBody<ProofItem>>(
    '/v1/loads/proof',
    { onRequest, schema: { body: schemas.proofBodySchema } },
    async ({ body: { hostMark, loads } }) => {
      const evidence = { ...books(), hostMark }
      return { loads: await takeEvidence({ db, host }, loads.map(evidenceOf), evidence) }
    },
  )
}

function addAdministration({ app }: HttpServer, deps: TopupDeps): void {
  const { db, clock } = deps
  const onRequest = requireAdminKey(deps.adminKey)
  app.post<{ Body: { readonly outlets: readonly OutletRegistration[] } }>(
    '/v1/outlets',
    { onRequest, schema: { body: schemas.outletsBodySchema } },
    async ({ body: { outlets } }) => {
      const nowMs = clock.nowMs()
      await db.transaction((tx) => registerOutlets(tx, outlets, nowMs))
      return { registered: outlets.length }
    },
  )
  app.post('/v1/loads/resolve', { onRequest }, async () =>
    resolveLoads(db, booksOf(deps, clock.nowMs())),
  )
}

/**
 * The highest load number drawn so far. It is drawn before its load is stored, so whatever load a
 * mark covers had been asked for before the mark was read, committed or not.
 */
async function readHostMark(db: Database): Promise<number> {
  const { rows } = await db.query<{ mark: string }>(
    'select case when is_called then last_value else 0 end as mark from topup.load_no',
  )
  return toSafeNumber(rows[0]?.mark ?? 0)
}

async function outletOf(db: Database, request: FastifyRequest): Promise<string> {
  const key = bearerKeyOf(request)
  if (key === undefined) throw new TongxingError('OUTLET_KEY_INVALID')
  return await authenticateOutlet(db, key)
}

function evidenceOf({ loadId, found, tac, initialization }: ProofItem): LoadEvidence {
  if (found && tac !== undefined) return { loadId, kind: 'tac', tac }
  if (found || initialization === undefined) return { loadId, kind: 'no-proof' }
  return { loadId, kind: 'initialization', initialization }
}

export function booksOf(deps: Pick<TopupDeps, 'ledgerSlot'>, nowMs: number) {
  return { nowMs, slot: deps.ledgerSlot ?? DEFAULT_LEDGER_SLOT }
}
