import type { Bench } from '../harness/bench.ts'
import { cardTransaction } from './card-transaction.ts'
import { hotlistBench } from './hotlist.ts'
import { ingestBench } from './ingest.ts'
import { journalAppend } from './journal-append.ts'
import { postingBatched } from './posting.ts'
import { priceBench } from './price.ts'
import { protobufDecode, protobufEncode } from './protobuf.ts'
import { rideCodeBench } from './ride-code.ts'
import { tacCheckCached, tacCheckUncached } from './tac-check.ts'
import { wholeWay } from './whole-way.ts'

/** In the order of the tap's way. */
export const benches: readonly Bench[] = [
  priceBench,
  cardTransaction,
  tacCheckCached,
  tacCheckUncached,
  rideCodeBench,
  hotlistBench,
  protobufEncode,
  protobufDecode,
  journalAppend,
  ingestBench,
  postingBatched,
  wholeWay,
]
