import type { Institution } from '@tongxing/core/institutions/institution.ts'
import { issuerIdOf } from '@tongxing/core/institutions/institution.ts'
import type { Clock } from '@tongxing/core/time/clock.ts'
import type { Database } from '@tongxing/platform/database/database.ts'
import { hasBearerKey, requireAdminKey } from '@tongxing/platform/http/bearer-key.ts'
import { createServer, type HttpServer } from '@tongxing/platform/http/server.ts'
import type { Logger } from '@tongxing/platform/logging/logger.ts'
import {
  type HotlistOrder,
  hotlistChangesSince,
  hotlistEntries,
  hotlistSnapshot,
  orderHotlist,
} from './hotlist.ts'
import { issueCards, type NewCard, sellCards, type SaleOrder } from './issue.ts'
import { type CardState, changeCardStates } from './life-cycle.ts'
import { readCard } from './read-card.ts'
import { defaultSaleTerms, type SaleTerms } from './sale-terms.ts'
import * as schemas from './schemas.ts'

export interface CardsDeps {
  readonly db: Database
  readonly clock: Clock
  readonly logger: Logger
  /** Whose cards these are. */
  readonly institution: Institution
  /** Key of staff and programs that issue, sell, block and list. */
  readonly adminKey: string
  readonly saleTerms?: SaleTerms
  /** Balance slot of this writer in the ledger; beside the partitions of the log. */
  readonly ledgerSlot?: number
}

/** Beside the log's partitions, which use slots from 0, and the top-up service. */
const DEFAULT_LEDGER_SLOT = 1_001

/**
 * The issuer's card books over HTTP: issue, sale, life cycle, hotlist, and what a card is. All but
 * the masked read of one card needs the admin key. Routes are listed by `/openapi.json`.
 */
export async function createCardsServer(deps: CardsDeps): Promise<HttpServer> {
  const { db, clock, adminKey } = deps
  const server = await createServer({
    name: 'cards',
    version: '0.1.0',
    logger: deps.logger,
    clock,
    db,
  })
  addIssuing(server, deps)
  addHotlist(server, deps)
  server.app.get<{ Params: { cardNumber: string } }>(
    '/v1/cards/:cardNumber',
    { schema: { params: cardParams } },
    (request) => {
      const isAuthorised = hasBearerKey(request, adminKey)
      return readCard(db, request.params.cardNumber, { isAuthorised })
    },
  )
  return server
}

interface IssueBody {
  readonly cards: readonly NewCard[]
  readonly sale?: Omit<SaleOrder, 'cardNumbers'>
}

interface StatesBody {
  readonly cardNumbers: readonly string[]
  readonly state: CardState
}

function addIssuing({ app }: HttpServer, deps: CardsDeps): void {
  const { db, clock, saleTerms: terms = defaultSaleTerms } = deps
  const { ledgerSlot: slot = DEFAULT_LEDGER_SLOT } = deps
  const issuerId = issuerIdOf(deps.institution)
  const onRequest = requireAdminKey(deps.adminKey)
  app.post<{ Body: IssueBody }>(
    '/v1/cards',
    { onRequest, schema: { body: schemas.issueBodySchema } },
    async ({ body: { cards, sale } }) =>
      await db.transaction(async (tx) => {
        const nowMs = clock.nowMs()
        const result = await issueCards(tx, cards, { issuerId, nowMs })
        if (!sale) return { ...result, sold: 0 }
        const cardNumbers = cards.map((card) => card.cardNumber)
        const sold = await sellCards(tx, { ...sale, cardNumbers }, { terms, nowMs, slot })
        return { ...result, ...sold }
      }),
  )
  app.post<{ Body: SaleOrder }>(
    '/v1/cards/sales',
    { onRequest, schema: { body: schemas.salesBodySchema } },
    async ({ body }) =>
      await db.transaction((tx) => sellCards(tx, body, { terms, nowMs: clock.nowMs(), slot })),
  )
  app.post<{ Body: StatesBody }>(
    '/v1/cards/states',
    { onRequest, schema: { body: schemas.statesBodySchema } },
    async ({ body: { cardNumbers, state } }) => {
      await db.transaction((tx) => changeCardStates(tx, cardNumbers, state))
      return { state }
    },
  )
}

const cardParams = {
  type: 'object',
  properties: { cardNumber: schemas.cardNumberSchema },
  required: ['cardNumber'],
} as const

function addHotlist({ app }: HttpServer, deps: CardsDeps): void {
  const { db, clock } = deps
  const onRequest = requireAdminKey(deps.adminKey)
  app.post<{ Body: { readonly orders: readonly HotlistOrder[] } }>(
    '/v1/hotlist',
    { onRequest, schema: { body: schemas.hotlistBodySchema } },
    async ({ body }) => {
      const nowMs = clock.nowMs()
      return await db.transaction((tx) => orderHotlist(tx, body.orders, nowMs))
    },
  )
  const querystring = {
    type: 'object',
    additionalProperties: false,
    properties: {
      since: {
        type: 'integer',
        minimum: 1,
        maximum: 2_147_483_647,
        description: 'for an increment',
      },
    },
  } as const
  app.get<{ Querystring: { since?: number } }>(
    '/v1/hotlist',
    { onRequest, schema: { querystring } },
    async ({ query: { since } }) =>
      since === undefined ? await hotlistSnapshot(db) : await hotlistChangesSince(db, since),
  )
  app.get<{ Params: { cardNumber: string } }>(
    '/v1/hotlist/:cardNumber',
    { onRequest, schema: { params: cardParams } },
    async ({ params }) => ({ entries: await hotlistEntries(db, params.cardNumber) }),
  )
}
