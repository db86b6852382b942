import type { AnyRecord, Field, RecordOf } from './field.ts'
import { clearingDetailFields, evidenceFields, rideCodeField } from './layouts/clearing-detail.ts'
import { feedbackFields } from './layouts/feedback.ts'
import { fileListFields } from './layouts/file-list.ts'
import { netPositionFields } from './layouts/net-position.ts'
import { uploadFields } from './layouts/upload.ts'

/** UP detail upload, LD files taken in, FB feedback, CL clearing detail, BP net position. */
export type ClearingFileKind = 'UP' | 'LD' | 'FB' | 'CL' | 'BP'

export type FileListRecord = RecordOf<typeof fileListFields>
export type FeedbackRecord = RecordOf<typeof feedbackFields>
export type Evidence = RecordOf<typeof evidenceFields>
/** One line of UP: the fixed fields, and of a ride code the code from the tail, in one record. */
export type UploadRecord = RecordOf<typeof uploadFields> & Pick<Evidence, 'rideCode'>
/** One line of CL: the fixed fields and the card's evidence from the tail, in one record. */
export type ClearingDetailRecord = RecordOf<typeof clearingDetailFields> & Evidence
export type NetPositionRecord = RecordOf<typeof netPositionFields>

export interface ClearingRecords {
  readonly UP: UploadRecord
  readonly LD: FileListRecord
  readonly FB: FeedbackRecord
  readonly CL: ClearingDetailRecord
  readonly BP: NetPositionRecord
}

export type EvidenceField = (typeof evidenceFields)[number]

/** A fact over the fields of one record. */
interface RecordRule {
  readonly text: string
  readonly holds: (record: AnyRecord) => boolean
}

/** One kind of file: everything that reader, writer, validator and documentation know of it. */
export interface FileLayout {
  readonly kind: ClearingFileKind
  readonly title: string
  /** `A` from the centre, `H` to the centre. */
  readonly direction: 'A' | 'H'
  /** Line 1. */
  readonly version: string
  readonly fields: readonly Field[]
  /** Bytes that the header's record length counts beyond the fields: 2 where it counts CRLF. */
  readonly statedExtraBytes: 0 | 2
  /** What the tail of tagged values after the fixed fields may hold; without one, none. */
  readonly evidence: readonly EvidenceField[]
  readonly rules: readonly RecordRule[]
}

const netRule: RecordRule = {
  text: 'netFen = incomeFen − outgoFen',
  holds: (record) => record['netFen'] === Number(record['incomeFen']) - Number(record['outgoFen']),
}

export const layouts: Readonly<Record<ClearingFileKind, FileLayout>> = {
  UP: {
    kind: 'UP',
    title: 'Detail upload, acquirer → centre',
    direction: 'H',
    version: '01',
    fields: uploadFields,
    statedExtraBytes: 2,
    evidence: [rideCodeField],
    rules: [],
  },
  LD: {
    kind: 'LD',
    title: 'Files taken in and processed, centre → acquirer',
    direction: 'A',
    version: '01',
    fields: fileListFields,
    statedExtraBytes: 2,
    evidence: [],
    rules: [],
  },
  FB: {
    kind: 'FB',
    title: 'Feedback per uploaded record, centre → acquirer',
    direction: 'A',
    version: '01',
    fields: feedbackFields,
    statedExtraBytes: 2,
    evidence: [],
    rules: [],
  },
  CL: {
    kind: 'CL',
    title: 'Clearing detail, centre → issuer',
    direction: 'A',
    version: '01',
    fields: clearingDetailFields,
    // The tail follows at once, so the stated length is where it starts.
    statedExtraBytes: 0,
    evidence: evidenceFields,
    rules: [],
  },
  BP: {
    kind: 'BP',
    title: 'Net position of the day, centre → both',
    direction: 'A',
    version: '01',
    fields: netPositionFields,
    // 180 is stated though CRLF follows: the inconsistency of S1, kept.
    statedExtraBytes: 0,
    evidence: [],
    rules: [netRule],
  },
}

/** The one record of a BP for a day without traffic. */
export const noTraffic: NetPositionRecord = {
  incomeFen: 0,
  outgoFen: 0,
  testIncomeFen: 0,
  testOutgoFen: 0,
  netFen: 0,
}
