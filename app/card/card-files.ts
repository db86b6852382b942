import { sfi } from '@tongxing/core/card/application.ts'
import { busRecordLayout } from '@tongxing/core/card/files/bus-record.ts'
import { lineRecordLayout, lineRecordLength } from '@tongxing/core/card/files/line-record.ts'
import { railRecordLayout } from '@tongxing/core/card/files/rail-record.ts'
import { holderLayout } from '@tongxing/core/card/files/holder.ts'
import { managementInfoLayout } from '@tongxing/core/card/files/management-info.ts'
import { publicInfoLayout } from '@tongxing/core/card/files/public-info.ts'
import { purseLogLayout } from '@tongxing/core/card/files/purse-log.ts'
import { tripRecordLayout } from '@tongxing/core/card/files/trip-record.ts'
import { hexField, type Layout } from '@tongxing/core/card/layout.ts'
import {
  type Place,
  places,
  type RecordFile,
  ringSlot,
  slotPlace,
  viewOf,
} from '@tongxing/validator-sim/card/image-layout.ts'

/** Keys are in no file: nothing of what is shown here is secret. */
export interface CardFile {
  readonly sfi: number
  readonly en: string
  readonly zh: string
  readonly records: readonly CardRecord[]
}

export interface CardRecord {
  /** Record number as READ RECORD names it; absent in a transparent file. */
  readonly number?: number
  readonly layout: Layout
  readonly bytes: Uint8Array
}

interface Ring {
  readonly head: number
  readonly count: number
}

const sectorLayouts: readonly Layout[] = [railRecordLayout, busRecordLayout]
const cityLayout: Layout = { record: hexField(128, 'city record', '城市自定义记录') }

/** The least record of file 03, and what a city adds to it. */
function lineLayout(length: number): Layout {
  const more = length - lineRecordLength
  return more === 0
    ? lineRecordLayout
    : { ...lineRecordLayout, more: hexField(more, 'more', '扩展') }
}

/** Every file of the purse application, in the order of their short identifiers. */
export function cardFiles(
  image: Uint8Array,
  counts: { readonly log: Ring; readonly trips: Ring; readonly lineRecordLength: number },
): CardFile[] {
  const whole = (place: Place, layout: Layout): CardRecord[] => [
    { layout, bytes: viewOf(image, place) },
  ]
  const fixed = (file: RecordFile, layoutOf: (index: number) => Layout): CardRecord[] =>
    Array.from({ length: file.records }, (_, index) => ({
      number: index + 1,
      layout: layoutOf(index),
      bytes: viewOf(image, slotPlace(file, index)),
    }))
  const ring = (file: RecordFile, { head, count }: Ring, layout: Layout): CardRecord[] =>
    Array.from({ length: count }, (_, index) => {
      const place = slotPlace(file, ringSlot(file, head, index + 1))
      return { number: index + 1, layout, bytes: viewOf(image, place) }
    })
  return [
    {
      ...{ sfi: sfi.lineRecord, en: 'line of a staff card', zh: '线路卡记录' },
      records:
        counts.lineRecordLength === 0
          ? []
          : [
              {
                number: 1,
                layout: lineLayout(counts.lineRecordLength),
                bytes: viewOf(image, places.lineRecord).subarray(0, counts.lineRecordLength),
              },
            ],
    },
    {
      ...{ sfi: sfi.publicInfo, en: 'public information', zh: '公共应用信息' },
      records: whole(places.publicInfo, publicInfoLayout),
    },
    {
      ...{ sfi: sfi.holder, en: 'holder', zh: '持卡人信息' },
      records: whole(places.holder, holderLayout),
    },
    {
      ...{ sfi: sfi.management, en: 'management data', zh: '管理信息' },
      records: whole(places.management, managementInfoLayout),
    },
    {
      ...{ sfi: sfi.purseLog, en: 'purse log, newest first', zh: '交易明细（最新在前）' },
      records: ring(places.purseLog, counts.log, purseLogLayout),
    },
    {
      ...{ sfi: sfi.cityRecords, en: 'city records', zh: '城市应用记录' },
      records: fixed(places.cityRecords, () => cityLayout),
    },
    {
      ...{ sfi: sfi.sectorRecords, en: 'sector records', zh: '行业应用记录' },
      records: fixed(places.sectorRecords, (index) => sectorLayouts[index] ?? cityLayout),
    },
    {
      ...{ sfi: sfi.trips, en: 'trips, newest first', zh: '行程记录（最新在前）' },
      records: ring(places.trips, counts.trips, tripRecordLayout),
    },
  ]
}
